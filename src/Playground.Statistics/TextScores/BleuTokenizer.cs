namespace Playground.Statistics.TextScores;

/// <summary>How BLEU takes a text apart; the names are sacrebleu's.</summary>
public enum BleuTokenizer
{
    /// <summary>mteval-v13a, sacrebleu's default: knows ASCII punctuation alone.</summary>
    V13A,

    /// <summary>mteval-v14's international: splits off what Unicode calls punctuation or symbol.</summary>
    International,

    /// <summary>Every character is a token.</summary>
    Characters,

    /// <summary>White space alone separates.</summary>
    None,
}
