package dk.medvind.workflow.hostile;

import dk.medvind.workflow.Facts;
import dk.medvind.workflow.Models;
import dk.medvind.workflow.ProcessFacts;
import dk.medvind.workflow.TestEngine;
import dk.medvind.workflow.Variable;
import java.util.Map;

/**
 * Models that every rule lets pass and that never come to rest. Runs in a virtual machine of its
 * own with little memory and prints what became of each.
 */
final class RunawayProcesses {

    private static final Variable<Integer> COUNT = Variable.count("count");

    private static final Map<String, String> BODIES =
            Map.of(
                    "P41 loop",
                    "<exclusiveGateway id='a'/><sequenceFlow id='g' sourceRef='a' targetRef='b'/><exclusiveGateway id='b'/><sequenceFlow id='h' sourceRef='b' targetRef='a'/>",
                    "P42 calls itself",
                    Models.call("a", "p"),
                    "P43 a million at once",
                    many(false),
                    "P43b a million in turn",
                    many(true));

    private RunawayProcesses() {}

    public static void main(String[] arguments) {
        var test =
                new TestEngine()
                        .facts(ProcessFacts.of("p", COUNT))
                        .delegates(Map.of("known", execution -> {}));
        var engine = test.start();
        BODIES.forEach(
                (name, body) -> {
                    engine.getRepositoryService()
                            .createDeployment()
                            .addString("p.bpmn", Models.process("p", Models.startThen(body)))
                            .deploy();
                    try {
                        test.processes(engine).start("p", "MV-1", Facts.of(COUNT, 1_000_000));
                        System.out.println(name + " RAN");
                    } catch (RuntimeException e) {
                        System.out.println(name + " aborted: " + e.getMessage());
                    }
                    System.out.println(
                            name
                                    + " left "
                                    + engine.getRuntimeService()
                                            .createProcessInstanceQuery()
                                            .count());
                });
        engine.close();
        System.out.println("survived");
    }

    private static String many(boolean inTurn) {
        return "<serviceTask id='a' camunda:delegateExpression='${known}'><multiInstanceLoopCharacteristics isSequential='"
                + inTurn
                + "'><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics></serviceTask>";
    }
}
