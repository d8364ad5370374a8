using System.CommandLine;
using System.Globalization;
using System.Text;
using Playground.Testing;

namespace Playground.Cli.Tests.Commands;

/// <summary>What isn't written as a number is none, wherever a command takes one; the options are found, not listed.</summary>
public class NumbersTests
{
    static readonly Type[] _numbers = [typeof(int), typeof(long), typeof(ulong), typeof(uint), typeof(short), typeof(double), typeof(float), typeof(decimal)];

    public static TheoryData<string, string> Options => [.. CommandWalk.Commands().SelectMany(found => found.Command.Options
        .Where(option => _numbers.Contains(Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType))
        .Select(option => new TheoryDataRow<string, string>(string.Join(' ', found.Verbs), option.Name)))];

    [Theory]
    [MemberData(nameof(Options))]
    public void Number_WrittenOtherwise_IsRefusedAndNamed(string verbs, string option)
    {
        foreach (var culture in (string[])["", "de-DE", "fr-FR"])
            foreach (var text in (string[])["0,2", "1,000", "1.000,5", "1'000", "1 000", "٣", "0x10", "NaN", "Infinity", "∞", "1e999", "", " 1", "1 ", "1_000", "one", "1.2.3", "½", "--"])
            {
                var refused = Refusals(culture, verbs, option, text);
                Assert.True(refused.Length > 0, $"{verbs} {option} took \"{text}\" under \"{culture}\".");
                Assert.All(refused, message => Assert.DoesNotContain("System.", message));
            }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Number_WithAComma_SaysHowFractionsAreWritten(string verbs, string option) =>
        Assert.Contains("Commas aren't read", Assert.Single(Refusals("", verbs, option, "0,2")));

    [Theory]
    [InlineData("--temperature", "0.2", 0.2)]
    [InlineData("--top-p", "1e-1", 0.1)]
    [InlineData("--temperature", "0", 0)]
    public void Number_WrittenAsOne_IsTaken(string option, string text, double expected)
    {
        var parsed = Command("compare").Parse(["--model", "a", "--prompt", "p", option, text]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(expected, parsed.GetValue<double?>(option));
    }

    [Theory]
    [InlineData("@bob says hi")]
    [InlineData("@")]
    [InlineData("@/etc/hostname")]
    public async Task Compare_PromptThatBeginsWithAt_IsThePrompt(string prompt)
    {
        var cli = new CliFixture(TestModels.Saying("a", "Hello"));

        var result = await cli.RunAsync(["compare", "--model", "a", "--prompt", prompt, "--json"]);

        Assert.Equal((0, prompt), (result.Code, result.Json.GetProperty("prompt").GetString()));
    }

    static string[] Refusals(string culture, string verbs, string option, string text)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return [.. Command(verbs).Parse([option, text]).Errors.Select(error => error.Message).Where(message => message.Contains(option, StringComparison.Ordinal) && !message.Contains("required", StringComparison.Ordinal))];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static Command Command(string verbs) => CommandWalk.Commands().Single(found => string.Join(' ', found.Verbs) == verbs).Command;
}
