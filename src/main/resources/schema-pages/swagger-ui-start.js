SwaggerUIBundle({ url: "../?format=json", dom_id: "#swagger-ui", deepLinking: true });
