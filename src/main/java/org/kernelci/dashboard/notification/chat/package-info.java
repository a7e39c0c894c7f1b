/**
 * The operators' chat channel, a Discord webhook (schedules-and-alerts 5). Alerts come in as events from anywhere in the
 * application; messages go out from a thread of their own, so nobody waits for the chat.
 */
package org.kernelci.dashboard.notification.chat;
