namespace Playground.Statistics.Rating;

/// <summary>One of several was taken first.</summary>
/// <param name="Candidates">The places of all that could have been, the taken one among them.</param>
public sealed record ChoiceStage(int Taken, IReadOnlyList<int> Candidates);
