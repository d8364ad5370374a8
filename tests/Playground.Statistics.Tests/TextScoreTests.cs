using Playground.Statistics.TextScores;

namespace Playground.Statistics.Tests;

public class TextScoreTests
{
    [Fact]
    public void Bleu_OneWordOff_IsTheRootOfItsPrecisions()
    {
        // Of 5 words 4, of 4 pairs 3, of 3 triples 2, of 2 fours 1: (4·3·2·1/(5·4·3·2))^¼.
        var score = Bleu.Sentence("one two three four six", ["one two three four five"], new());
        Assert.Equal(100 * Math.Pow(24 / 120.0, 0.25), score.Score, 1e-10);
        Assert.Equal(1, score.BrevityPenalty);
    }

    [Fact]
    public void Bleu_ThreePerfectWords_NeedEffectiveOrder()
    {
        Assert.Equal(0, Bleu.Sentence("a b c", ["a b c"], new()).Score);
        Assert.Equal(100, Bleu.Sentence("a b c", ["a b c"], new(EffectiveOrder: true)).Score);
        Assert.Equal(0, Bleu.Sentence("", [""], new()).Score);
    }

    [Fact]
    public void BleuTokens_International_SplitsWhatUnicodeCallsPunctuation()
    {
        Assert.Equal(["»", "Ja", "«", "3.5", "€", "👍"], BleuTokens.Of("»Ja« 3.5€👍", BleuTokenizer.International));
        Assert.Equal(["»Ja«", "3.5€👍", "!"], BleuTokens.Of("»Ja« 3.5€👍!", BleuTokenizer.V13A));
    }

    [Fact]
    public void ChrF_Identical_IsAHundred()
    {
        Assert.Equal(100, ChrF.Sentence("schön 👍", ["schön 👍"], new()), 1e-10);
        Assert.Equal(0, ChrF.Sentence("", ["x"], new()));
    }

    // "ab" of "abc": characters 2/2 and 2/3, pairs 1/1 and 1/2, no triples: P = 1, R = 7/12.
    [Fact]
    public void ChrF_Prefix_LeavesOutOrdersThatItCannotHave() =>
        Assert.Equal(100 * 5 * (7 / 12.0) / (4 + 7 / 12.0), ChrF.Sentence("ab", ["abc"], new()), 1e-10);

    [Fact]
    public void Ter_MovedWords_AreOneEdit()
    {
        Assert.Equal(1, TranslationEditRate.Sentence("c d e a b", ["a b c d e"]).Edits);
        Assert.Equal(new TranslationEditRate(300, 3, 1), TranslationEditRate.Sentence("x y z", ["a"]));
        Assert.Equal(0, TranslationEditRate.Sentence("A B", ["a b"]).Score);
        Assert.Equal(100, TranslationEditRate.Sentence("a b", [""]).Score);
    }

    [Fact]
    public void Rouge_OneWordBetween_CountsSubsequence()
    {
        Assert.Equal(new PrecisionRecall(2 / 3.0, 2 / 4.0), Rouge.L("a b c", "a x c d"));
        Assert.Equal(new PrecisionRecall(0, 0), Rouge.N("a b c", "a x c d", 2));
        Assert.Equal(1, Rouge.N("great 👍 job", "great job 🎉", 1).F);
        Assert.Equal(0, Rouge.L("", "a").F);
    }

    [Fact]
    public void RougeTokens_Umlaut_SeparatesUnlessUnicodeIsAsked()
    {
        Assert.Equal(["sch", "n"], RougeTokens.Latin("Schön"));
        Assert.Equal(["schön"], RougeTokens.Unicode("Schön!"));
    }

    // From Porter's paper, with NLTK's "dies".
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("dies", "die")]
    [InlineData("plastered", "plaster")]
    [InlineData("sized", "size")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("relational", "relat")]
    [InlineData("electricity", "electr")]
    [InlineData("adoption", "adopt")]
    [InlineData("controll", "control")]
    public void PorterStemmer_PublishedExamples_AreStemmed(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Squad_WordsShared_AreF1()
    {
        Assert.Equal(0.8, SquadScores.F1("the red big house", ["red house"])!.Value, 1e-12);
        Assert.Equal(1, SquadScores.Exact("The House.", ["a house"]));
        Assert.Equal(1, SquadScores.F1("", [""]));
        Assert.Null(SquadScores.Exact("x", []));
    }

    [Fact]
    public void EditDistance_PictureSigns_CountOnce()
    {
        Assert.Equal(1, EditDistance.Levenshtein("👍👍", "👍👎"));
        Assert.Equal(0.5, EditDistance.Similarity("👍👍", "👍👎"));
        Assert.Equal(1, EditDistance.Similarity("", ""));
        Assert.Equal(2, EditDistance.Levenshtein("e\u0301", "é"));
    }

    [Fact]
    public void Transpositions_EditWithinATurn_OnlyDamerauSees()
    {
        Assert.Equal(3, Transpositions.OptimalStringAlignment("ab", "bca"));
        Assert.Equal(2, Transpositions.Damerau("ab", "bca"));
        Assert.Equal(1, Transpositions.OptimalStringAlignment("recieve", "receive"));
    }

    [Fact]
    public void Cosine_ZeroVector_HasNone()
    {
        Assert.Null(CosineSimilarity.Of([0, 0], [1, 2]));
        Assert.Equal(Math.Sqrt(0.5), CosineSimilarity.Of([1e-300, 0], [1e300, 1e300])!.Value, 1e-15);
        Assert.Throws<ArgumentException>(() => CosineSimilarity.Of([1], [1, 2]));
    }
}
