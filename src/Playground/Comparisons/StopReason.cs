namespace Playground.Comparisons;

/// <summary>Who ended an answer before its model did.</summary>
enum StopReason
{
    None,
    User,
    ProgramEnding,
}
