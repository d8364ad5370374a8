using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Faults;
using Playground.Pricing;
using Playground.Ratings;
using Playground.Ratings.VoteFiles;
using Playground.Web.Faults;
using Xunit;

namespace Playground.Web.Tests.Faults;

public sealed partial class FaultTextTests : PageContext
{
    static readonly string[] _variants = [".Short", ".Later"];

    // What .NET says of broken JSON is English: only English sentences hand it on.
    static readonly string[] _handOnWordsOfTheFramework = ["NotJson", "ArrayUnreadable", "NotCosts", "NotPrices", "NotAssessments"];

    /// <summary>Found, not listed: a new enumeration is in it without anybody's remembering.</summary>
    public static TheoryData<Type, string> Codes => [.. from codes in Marked() from language in (string[])["en", "de"] select (codes, language)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryCode_HasASentenceInBothLanguages(Type codes, string language)
    {
        var words = PageWords.OfCodes(codes, language);

        Assert.All(Enum.GetNames(codes), code => Assert.Contains(code, words.Keys));
        Assert.All(words.Values, sentence => Assert.NotEqual("", sentence.Trim()));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void EverySentence_IsOfACodeAndUsesTheSameArgumentsInBothLanguages(Type codes, string language)
    {
        var words = PageWords.OfCodes(codes, language);

        Assert.All(words.Keys.Where(key => !key.StartsWith("Field.", StringComparison.Ordinal)), key => Assert.Contains(Bare(key), Enum.GetNames(codes)));
        Assert.Equal(PageWords.OfCodes(codes, "en").Keys.Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            PageWords.OfCodes(codes, "en").Where(sentence => language == "en" || !_handOnWordsOfTheFramework.Contains(sentence.Key)),
            sentence => Assert.Equal(Holes(sentence.Value), Holes(words[sentence.Key])));
        Assert.All(words, sentence => Assert.Subset(Holes(PageWords.OfCodes(codes, "en")[sentence.Key]).ToHashSet(), Holes(sentence.Value).ToHashSet()));
    }

    [Fact]
    public void Codes_AreThoseOfAllFields() => Assert.Superset(
        new HashSet<Type> { typeof(FailureKind), typeof(ComparisonFaultKind), typeof(VoteFaultKind), typeof(PricingFaultKind), typeof(RatingFaultKind) }, Marked().ToHashSet());

    [Theory]
    [InlineData("en", "The text has 200,001 characters; at most 200,000 are allowed. Shorten it.")]
    [InlineData("de", "Der Text hat 200.001 Zeichen; höchstens 200.000 sind erlaubt. Kürzen Sie ihn.")]
    public void Of_Fault_FillsItsArgumentsInAsTheLanguageWritesThem(string language, string expected)
    {
        Speak(language);

        Assert.Equal(expected, Texts().Of(new Fault(ComparisonFaultKind.PromptTooLong, $"The {"prompt"} text has {200_001} characters; at most {200_000} are allowed.")));
    }

    [Theory]
    [InlineData("en", "The limit of tokens is 0; allowed is 1 to 1,000,000.")]
    [InlineData("de", "Die Höchstzahl der Tokens ist 0; erlaubt ist 1 bis 1.000.000.")]
    public async Task Of_RefusedComparison_CallsFieldsAsTheFormDoes(string language, string expected)
    {
        Speak(language);
        var runner = Services.GetRequiredService<ComparisonRunner>();

        var refusal = await Assert.ThrowsAsync<InvalidComparisonException>(() => runner.StartAsync(new() { Prompt = "p", Lanes = [new("m")], Sampling = new() { MaxTokens = 0 } }));

        Assert.Equal(expected, Texts().Of(refusal));
        Assert.Equal("MaxTokens", Assert.Single(refusal.Faults).Field);
    }

    [Fact]
    public void Of_LineAsPlace_IsNamedInTheLanguageOfThePage()
    {
        Speak("de");

        Assert.Equal("Zeile 1200: Das Feld winner ist kein Text.", Texts().Of(new Fault(VoteFaultKind.FieldNotText, $"The field {"winner"} is not a text.").In(new FaultLine(1200))));
    }

    [Fact]
    public void Of_FewerArgumentsThanTheSentenceAsksFor_IsTheEnglishMessage()
    {
        Speak("de");

        Assert.Equal("list: It is odd.", Texts().Of(new Fault(VoteFaultKind.SameModel, $"It is odd.").In("list")));
    }

    [Fact]
    public async Task TryAsync_Refused_SaysEverythingThatIsWrong()
    {
        var said = await Texts().TryAsync(() => throw new InvalidRatingException(RatingFaultKind.ScoreOutOfRange, $"Points go from {1} to {5}."));

        Assert.Equal(["Points go from 1 to 5."], said);
    }

    FaultText Texts() => Services.GetRequiredService<FaultText>();

    static IEnumerable<Type> Marked() => new[] { "Playground.Rules", "Playground.Llama", "Playground.Connectors", "Playground.Storage", "Playground.Web" }
        .SelectMany(name => Assembly.Load(name).GetTypes()).Where(type => type.IsDefined(typeof(FaultCodesAttribute)));

    static string Bare(string key) => _variants.FirstOrDefault(key.EndsWith) is { } variant ? key[..^variant.Length] : key;

    // With their formats, of which only the space before a percent sign is a language's own.
    static IEnumerable<string> Holes(string sentence) => Hole().Matches(sentence).Select(match => match.Value.Replace(" %", "%", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w[^}]*\}")]
    private static partial Regex Hole();
}
