namespace Playground.Evaluations.ResultFiles;

/// <summary>Which of two answers was preferred.</summary>
public enum ResultWinner
{
    A,
    B,
    Tie,
}
