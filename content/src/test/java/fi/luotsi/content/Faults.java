package fi.luotsi.content;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A database that goes away at one call of many, a statement or a commit, and is there again afterwards. */
public final class Faults {
    private int untilFault;
    private int calls;
    private boolean struck;

    /** Which call from now on fails, the first one being 1; 0 for none. */
    public void at(int call) {
        untilFault = call;
        calls = 0;
        struck = false;
    }

    public boolean hasStruck() {
        return struck;
    }

    DataSource on(DataSource source) {
        return behind(DataSource.class, source);
    }

    private <T> T behind(Class<T> type, Object real) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("commit")) {
                        call(real);
                    }
                    try {
                        var answer = method.invoke(real, given);
                        return answer instanceof Connection || answer instanceof Statement
                                ? behind(method.getReturnType(), answer)
                                : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    /** What was begun is rolled back by the server, as when it loses a client. */
    private void call(Object real) throws Exception {
        calls++;
        if (calls == untilFault) {
            struck = true;
            var connection = real instanceof Statement statement ? statement.getConnection() : (Connection) real;
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            throw new SQLNonTransientConnectionException("The connection is lost: call " + calls, "08000");
        }
    }
}
