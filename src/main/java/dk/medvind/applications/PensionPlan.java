package dk.medvind.applications;

/**
 * The preparatory part of the rehabilitation plan.
 *
 * @param evident it is plain that the capacity for work cannot be improved (pensionsloven § 18,
 *     stk. 2)
 * @param beyondDoubt it is beyond doubt that the conditions are not met
 * @param clinicalQuestion something in it only a doctor can answer
 */
record PensionPlan(
        boolean evident,
        boolean beyondDoubt,
        boolean clinicalQuestion,
        String resources,
        String challenges,
        String efforts) {

    @Override
    public String toString() {
        return "PensionPlan[hidden]";
    }
}
