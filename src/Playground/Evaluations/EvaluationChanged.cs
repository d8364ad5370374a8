namespace Playground.Evaluations;

/// <summary>Answers of an evaluation have come, or its state is another. Its key is the evaluation's id.</summary>
public readonly record struct EvaluationChanged;
