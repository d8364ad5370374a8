namespace Playground.Statistics.TextScores;

/// <summary>How chrF is calculated; the defaults are sacrebleu's chrF2.</summary>
/// <param name="WordOrder">0 for chrF, 2 for chrF++.</param>
/// <param name="Beta">How many times recall weighs more than precision.</param>
/// <param name="WhiteSpace">Whether spaces count as characters.</param>
/// <param name="EpsilonSmoothing">As chrF++.py, Moses and NLTK do: every order counts, an empty one nearly nothing.</param>
public sealed record ChrFOptions(int CharacterOrder = 6, int WordOrder = 0, int Beta = 2, bool LowerCase = false, bool WhiteSpace = false, bool EpsilonSmoothing = false);
