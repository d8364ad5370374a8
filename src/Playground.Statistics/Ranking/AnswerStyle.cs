namespace Playground.Statistics.Ranking;

/// <summary>What makes an answer look good whatever it says: counts of one answer, as LMArena keeps them.</summary>
/// <param name="Length">Tokens.</param>
/// <param name="Headers">Markdown headers.</param>
/// <param name="Lists">List items.</param>
/// <param name="Bold">Bold passages.</param>
public readonly record struct AnswerStyle(double Length, double Headers, double Lists, double Bold)
{
    public const int Count = 4;

    public double this[int covariate] => covariate switch { 0 => Length, 1 => Headers, 2 => Lists, _ => Bold };
}
