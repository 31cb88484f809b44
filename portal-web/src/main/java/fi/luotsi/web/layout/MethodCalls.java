package fi.luotsi.web.layout;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that pages name, as {@link jakarta.el.BeanELResolver} does, which looks for the method among all of the class each time; here it is found
 * once. What is not plain (overloaded, of varying length, static, of a class that is not public) is left to it.
 */
public final class MethodCalls extends ELResolver {
    private static final Object[] NOTHING = {};

    /** Of each class the plain methods by name and number of parameters. */
    private static final ClassValue<Map<Call, Optional<Method>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<Call, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private record Call(String name, int parameters) {}

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object name,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        if (base == null || types != null) {
            return null;
        }
        var given = parameters == null ? NOTHING : parameters;
        var call = new Call(name.toString(), given.length);
        var known = KNOWN.get(base.getClass());
        var method = known.get(call);
        if (method == null) {
            method = plain(base.getClass(), call);
            known.put(call, method);
        }
        return method.isEmpty() ? null : invoke(context, base, method.get(), given);
    }

    private static Optional<Method> plain(Class<?> type, Call call) {
        if (!Modifier.isPublic(type.getModifiers()) || !type.getModule().isExported(type.getPackageName())) {
            return Optional.empty();
        }
        var found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(call.name) && !method.isBridge())
                .collect(Collectors.toList());
        return found.size() == 1
                ? found.stream()
                        .filter(method -> method.getParameterCount() == call.parameters
                                && !method.isVarArgs()
                                && !Modifier.isStatic(method.getModifiers()))
                        .findFirst()
                : Optional.empty();
    }

    private static Object invoke(ELContext context, Object base, Method method, Object[] given) {
        var types = method.getParameterTypes();
        var values = new Object[given.length];
        for (var place = 0; place < given.length; place++) {
            values[place] = context.convertToType(given[place], types[place]);
        }
        try {
            var result = method.invoke(base, values);
            context.setPropertyResolved(base, method.getName());
            return result;
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        }
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        // properties are others' business
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return false;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
