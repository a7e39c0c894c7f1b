package org.kernelci.dashboard.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** The components of one record type and how each is read; column {@code tree_name} belongs to {@code treeName}. */
final class RecordRow implements RowMapper<Object> {

    private final Class<?> type;
    private final RecordComponent[] components;
    private final ColumnReader[] readers;
    private final Constructor<?> constructor;

    RecordRow(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.readers = Arrays.stream(components)
                .map(component -> reader(component.getType(), component.getGenericType()))
                .toArray(ColumnReader[]::new);
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(parameters);
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
    }

    /** Finds the columns once for all rows of a result. */
    @Override
    public RowMapper<Object> specialize(ResultSet rows, StatementContext context) throws SQLException {
        Map<String, Integer> columns = new HashMap<>();
        ResultSetMetaData result = rows.getMetaData();
        for (int column = 1; column <= result.getColumnCount(); column++) {
            columns.putIfAbsent(result.getColumnLabel(column).replace("_", "").toLowerCase(Locale.ROOT), column);
        }
        int[] positions = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            Integer position = columns.get(components[i].getName().toLowerCase(Locale.ROOT));
            if (position == null) {
                throw new IllegalArgumentException(
                        "no column for " + components[i].getName() + " of " + type.getName());
            }
            positions[i] = position;
        }
        return (row, unused) -> read(row, positions);
    }

    @Override
    public Object map(ResultSet row, StatementContext context) throws SQLException {
        return specialize(row, context).map(row, context);
    }

    private Object read(ResultSet row, int[] positions) throws SQLException {
        Object[] values = new Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[i] = readers[i].read(row, positions[i]);
            if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new IllegalArgumentException(
                        "column for " + components[i].getName() + " of " + type.getName() + " is null");
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException("row refused by " + type.getName(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + type.getName(), impossible);
        }
    }

    private static ColumnReader reader(Class<?> raw, Type generic) {
        ColumnReader known = ColumnReader.KNOWN.get(raw);
        if (known != null) {
            return known;
        }
        if (generic instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return ColumnReader.list(element);
        }
        throw new IllegalArgumentException("columns cannot be read as " + generic.getTypeName());
    }
}
