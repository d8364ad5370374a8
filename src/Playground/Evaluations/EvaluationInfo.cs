namespace Playground.Evaluations;

/// <summary>An evaluation in a list.</summary>
public sealed record EvaluationInfo(Evaluation Evaluation, long Ended, long Failed, long Passed, long Checked);
