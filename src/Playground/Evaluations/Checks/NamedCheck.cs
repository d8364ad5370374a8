using Microsoft.Extensions.AI.Evaluation;

namespace Playground.Evaluations.Checks;

/// <summary>An evaluator under the name by which sets call it.</summary>
sealed record NamedCheck(string Name, IEvaluator Evaluator);
