package dk.medvind.identity;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the beginning of every transaction whose rows it may show ({@link Scopes}).
 */
class ScopedTransactionManager extends JpaTransactionManager {

    private static final long serialVersionUID = 1;
    private static final String SETTINGS =
            "select set_config('medvind.scope', ?, true), set_config('medvind.party', ?, true),"
                    + " set_config('medvind.administration', ?, true), set_config('medvind.actor', ?, true),"
                    + " set_config('medvind.team', ?, true), set_config('medvind.self', ?, true),"
                    + " set_config('medvind.leads', ?, true)";

    private final transient DataSource dataSource;

    ScopedTransactionManager(EntityManagerFactory entities, DataSource dataSource) {
        super(entities);
        this.dataSource = dataSource;
        setDataSource(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Scopes.current();
        if (scope != Scope.NONE) {
            try {
                tell(scope);
            } catch (SQLException | RuntimeException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException(
                        "The database did not take the scope of the transaction", e);
            }
        }
    }

    private void tell(Scope scope) throws SQLException {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
        if (holder == null) {
            throw new IllegalStateException("The JPA transaction exposes no JDBC connection");
        }
        try (var settings = holder.getConnection().prepareStatement(SETTINGS)) {
            settings.setString(1, scope.kind());
            settings.setString(2, scope.party());
            settings.setString(3, scope.employee().administration());
            settings.setString(4, scope.employee().actor());
            settings.setString(5, scope.employee().team());
            settings.setString(6, scope.employee().self());
            settings.setString(7, scope.employee().leads());
            settings.execute();
        }
    }
}
