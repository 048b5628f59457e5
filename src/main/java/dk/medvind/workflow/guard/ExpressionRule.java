package dk.medvind.workflow.guard;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The expressions a model may hold: facts and literals, compared and joined by and, or, not. Read
 * with the engine's own parser, so that guard and engine cannot disagree.
 */
final class ExpressionRule {

    private static final int LONGEST = 200;
    private static final Builder PARSER = new Builder();
    private static final Set<AstBinary.Operator> OPERATORS =
            Set.of(
                    AstBinary.EQ,
                    AstBinary.NE,
                    AstBinary.LT,
                    AstBinary.LE,
                    AstBinary.GT,
                    AstBinary.GE,
                    AstBinary.AND,
                    AstBinary.OR);

    private ExpressionRule() {}

    /** Whether the engine would evaluate the text rather than take it as it is. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The names an expression asks for; refuses every expression that does more than compare. */
    static Set<String> namesIn(String text) {
        if (text.length() > LONGEST) {
            throw new ModelRefused("Expression", "it is longer than " + LONGEST + " characters");
        }
        Node root;
        try {
            root = PARSER.build(text).getRoot();
        } catch (TreeBuilderException e) {
            throw new ModelRefused("Expression " + text, "it cannot be read");
        }
        if (!(root instanceof AstEval eval) || eval.isDeferred()) {
            throw new ModelRefused("Expression " + text, "only ${…} and nothing around it");
        }
        var names = new LinkedHashSet<String>();
        collect(text, eval.getChild(0), names);
        return names;
    }

    private static void collect(String text, Node node, Set<String> names) {
        if (node instanceof AstIdentifier identifier) {
            names.add(identifier.getName());
        } else if (node instanceof AstBinary binary && OPERATORS.contains(binary.getOperator())) {
            collect(text, binary.getChild(0), names);
            collect(text, binary.getChild(1), names);
        } else if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            collect(text, unary.getChild(0), names);
        } else if (node instanceof AstNested nested) {
            collect(text, nested.getChild(0), names);
        } else if (!isLiteral(node)) {
            throw new ModelRefused("Expression " + text, "it may compare facts, nothing else");
        }
    }

    private static boolean isLiteral(Node node) {
        return node instanceof AstBoolean || node instanceof AstNumber || node instanceof AstString;
    }
}
