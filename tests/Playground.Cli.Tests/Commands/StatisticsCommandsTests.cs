using System.Text.Json;
using Playground.Cli.Hosting;

namespace Playground.Cli.Tests.Commands;

/// <summary>The verbs <c>leaderboard</c> and <c>agreement</c>, from arguments to what is printed.</summary>
public sealed class StatisticsCommandsTests : IDisposable
{
    const string Header = "prompt_id,model_a,model_b,winner,judge\n";

    readonly string folder = Directory.CreateTempSubdirectory("playground-statistics-").FullName;

    [Fact]
    public async Task Leaderboard_Json_HasTheAgreedFields()
    {
        var votes = Write("votes.csv", Header + "1,x,y,a,ann\n2,x,y,b,ann\n3,y,x,tie,bob\n4,x,y,a,bob\n5,x,y,both_bad,bob\n");

        var (code, output, error) = await RunAsync("leaderboard", "--votes", votes, "--json");

        Assert.Equal((0, ""), (code, error));
        var board = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["method", "settings", "votes", "models"], board.EnumerateObject().Select(property => property.Name));
        Assert.Equal("bradley-terry", board.GetProperty("method").GetString());
        Assert.Equal(5, board.GetProperty("votes").GetInt64());
        var first = board.GetProperty("models")[0];
        Assert.Equal(
            ["model", "rating", "logStrength", "lower", "upper", "standardError", "rankLow", "rankHigh", "votes", "wins", "losses", "ties"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal("x", first.GetProperty("model").GetString());
        Assert.Equal((2, 1, 2), (first.GetProperty("wins").GetInt32(), first.GetProperty("losses").GetInt32(), first.GetProperty("ties").GetInt32()));
    }

    [Fact]
    public async Task Leaderboard_Options_ReachTheCalculation()
    {
        var votes = Write("votes.csv", Header + string.Concat(Enumerable.Range(0, 60).Select(i => $"{i},x,y,{(i % 3 == 0 ? "b" : i % 5 == 0 ? "tie" : "a")},r{i % 30}\n")) + "60,x,y,both_bad,r1\n");

        var (code, output, _) = await RunAsync("leaderboard", "--votes", votes, "--json", "--ties", "davidson", "--both-bad", "exclude", "--interval", "bootstrap", "--rounds", "50", "--seed", "9");

        var settings = JsonDocument.Parse(output).RootElement.GetProperty("settings");
        Assert.Equal(0, code);
        Assert.Equal(("davidson", "exclude", "bootstrap", 50, 9, "raters"), (
            settings.GetProperty("ties").GetString(), settings.GetProperty("bothBad").GetString(), settings.GetProperty("interval").GetString(),
            settings.GetProperty("rounds").GetInt32(), settings.GetProperty("seed").GetInt32(), settings.GetProperty("resampled").GetString()));
        Assert.True(settings.GetProperty("nu").GetDouble() > 0);
    }

    [Fact]
    public async Task Run_WrongOptionOfAnInnerVerb_PointsToItsHelp()
    {
        var (code, _, error) = await RunAsync("votes", "import", "votes.csv", "--format", "other");

        Assert.Equal(2, code);
        Assert.Contains("`playground votes import --help`", error);
    }

    [Fact]
    public async Task Leaderboard_Text_NamesMethodAndSettings()
    {
        var votes = Write("votes.csv", Header + "1,x,y,a,ann\n2,x,y,a,ann\n");

        var (code, output, _) = await RunAsync("leaderboard", "--votes", votes);

        Assert.Equal(0, code);
        Assert.Contains("Bradley–Terry, ties as half wins", output);
        Assert.Contains("only won or only lost", output);
        Assert.Contains("; 2 votes.", output);
    }

    [Fact]
    public async Task Leaderboard_OneVote_SaysSoInTheSingular() =>
        Assert.Contains("; 1 vote.", (await RunAsync("leaderboard", "--votes", Write("votes.csv", Header + "1,x,y,a,ann\n"))).Output);

    [Fact]
    public async Task Leaderboard_BadLine_IsRefusedUnlessSkipped()
    {
        var votes = Write("votes.csv", Header + "1,x,y,a,ann\n2,x,y,?,ann\n3,x,y,b,ann\n");

        var strict = await RunAsync("leaderboard", "--votes", votes, "--json");
        var lenient = await RunAsync("leaderboard", "--votes", votes, "--json", "--skip-bad");

        Assert.Equal((2, ""), (strict.Code, strict.Output));
        Assert.Contains("votes.csv:3: The winner is \"?\"", strict.Error);
        Assert.Equal(0, lenient.Code);
        Assert.Equal(2, JsonDocument.Parse(lenient.Output).RootElement.GetProperty("votes").GetInt32());
    }

    [Theory]
    [InlineData("knows no sessions", "--votes", "votes.csv", "--session", "s")]
    [InlineData("not recognized", "--ties", "quarter")]
    [InlineData("2 to 100000", "--rounds", "1")]
    [InlineData("missing.csv does not exist", "--votes", "missing.csv")]
    [InlineData("is a folder", "--votes", ".")]
    [InlineData("empty name", "--votes", "")]
    public async Task Leaderboard_WrongUsage_SaysSo(string said, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(["leaderboard", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains(said, error);
    }

    [Fact]
    public async Task Leaderboard_NoVotesInFile_IsRefused()
    {
        var (code, _, error) = await RunAsync("leaderboard", "--votes", Write("votes.csv", Header));

        Assert.Equal(2, code);
        Assert.Contains("no votes", error);
    }

    [Fact]
    public async Task Agreement_Json_HasCoefficientsWithIntervals()
    {
        var ratings = Write("ratings.csv", "item,rater,value\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"i{i},ann,{1 + i % 5}\ni{i},bob,{1 + (i + i / 20) % 5}\n")));

        var (code, output, error) = await RunAsync("agreement", "--ratings", ratings, "--level", "ordinal", "--rounds", "100", "--json");

        Assert.Equal((0, ""), (code, error));
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal("ordinal", report.GetProperty("settings").GetProperty("level").GetString());
        var alpha = report.GetProperty("alpha");
        Assert.InRange(alpha.GetProperty("value").GetDouble(), alpha.GetProperty("lower").GetDouble(), alpha.GetProperty("upper").GetDouble());
        Assert.Equal(30, report.GetProperty("pairs")[0].GetProperty("items").GetInt32());
    }

    [Fact]
    public async Task Agreement_Text_NamesTheCoefficient()
    {
        var ratings = Write("ratings.csv", "item,rater,value\nx,ann,good\nx,bob,bad\ny,ann,good\ny,bob,good\n");

        var (code, output, _) = await RunAsync("agreement", "--ratings", ratings);

        Assert.Equal(0, code);
        Assert.Contains("Krippendorff's α (nominal)", output);
        Assert.Contains("ann – bob", output);
        Assert.DoesNotContain("from chance", output);
    }

    [Theory]
    [InlineData("", "There are no ratings", "0 ratings of 0 items")]
    [InlineData("x,ann,good\n", "No item was rated by two raters", "1 rating of 1 item;")]
    [InlineData("x,ann,good\ny,bob,bad\n", "No item was rated by two raters", "2 ratings of 2 items;")]
    [InlineData("x,ann,good\nx,bob,good\ny,bob,bad\n", "has the value \"good\" from all of them", "3 ratings of 2 items;")]
    [InlineData("x,ann,good\nx,bob,good\ny,bob,bad\ny,cid,good\n", "Raters without κ (—) both gave one and the same value", "4 ratings of 2 items;")]
    public async Task Agreement_WithoutCoefficient_SaysWhy(string ratings, string said, string counted)
    {
        var path = Write("ratings.csv", "item,rater,value\n" + ratings);

        var text = await RunAsync("agreement", "--ratings", path);
        var json = await RunAsync("agreement", "--ratings", path, "--json");

        Assert.Equal((0, ""), (text.Code, text.Error));
        Assert.Contains(said, text.Output);
        Assert.Contains(counted, text.Output);
        Assert.DoesNotContain(said, json.Output);
    }

    [Fact]
    public async Task Agreement_BadLine_IsRefused()
    {
        var (code, output, error) = await RunAsync("agreement", "--ratings", Write("ratings.csv", "item,rater,value\nx,ann,good\n"), "--level", "interval");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("ratings.csv:2: The value \"good\" is no number", error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync(arguments, console, (_, _) => throw new InvalidOperationException("Files are ranked without the projects."));
        return (code, output.ToString(), error.ToString());
    }
}
