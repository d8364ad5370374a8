using System.Text.Json;
using Playground.Ratings.VoteFiles;
using Playground.Statistics.Votes;

namespace Playground.Cli.Tests.Commands;

public sealed class VotesCommandTests : ExchangeFixture
{
    const string Csv = "prompt_id,model_a,model_b,winner,judge\n1,x,y,a,ann\n2,x,y,b,bob\n3,y,x,tie,ann\n4,x,y,a,bob\n";

    [Fact]
    public async Task Votes_ImportedAndExported_AreTheSameFile()
    {
        var file = Write("votes.csv", Csv);
        var copy = Path.Combine(Folder, "copy.csv");

        var import = await RunAsync("votes", "import", file, "--format", "csv", "--json");
        var again = await RunAsync("votes", "import", file, "--format", "csv");
        var export = await RunAsync("votes", "export", "--format", "csv", "--out", copy);
        var printed = await RunAsync("votes", "export", "--format", "csv");

        Assert.Equal((0, ""), (import.Code, import.Error));
        Assert.Equal(4, JsonDocument.Parse(import.Output).RootElement.GetProperty("added").GetInt32());
        Assert.Equal("No votes added, 4 known already.", again.Output.Trim());
        Assert.Equal((0, "", "4 written."), (export.Code, export.Output, export.Error.Trim()));
        Assert.Equal(Csv, File.ReadAllText(copy));
        Assert.Equal(Csv, printed.Output);
    }

    [Fact]
    public async Task Votes_WithLineBreaksInFields_AreImportedAndExportedTheSame()
    {
        const string csv = "prompt_id,model_a,model_b,winner,judge,why\n1,x,y,a,ann,\"first\r\n\r\n\"\"second\"\"\n\"\n2,x,y,b,bob,\n";

        var import = await RunAsync("votes", "import", Write("votes.csv", csv), "--format", "csv");
        var export = await RunAsync("votes", "export", "--format", "csv");
        var bad = await RunAsync("votes", "import", Write("bad.csv", csv + "3,x,y,?,ann,\n"), "--format", "csv");

        Assert.Equal((0, "2 votes added"), (import.Code, import.Output[..13]));
        Assert.Equal(csv, export.Output);
        Assert.Contains("bad.csv:7: The winner is \"?\"", bad.Error);
    }

    [Fact]
    public async Task Import_OneOfEach_SaysSoInTheSingular()
    {
        const string feedback = """
            [{"id":"1","data":{"rating":1,"model_id":"x","sibling_model_ids":["y"]}},
             {"id":"2","data":{"rating":1,"model_id":"x"}},
             {"id":"3"}]
            """;

        var (_, output, _) = await RunAsync("votes", "import", Write("feedback.json", feedback), "--format", "openwebui", "--skip-bad");

        Assert.Equal("1 vote added, 1 entry without a comparison, 1 bad line left out.", output.Trim());
    }

    [Fact]
    public async Task Import_BadLine_IsNamedAndNothingTaken()
    {
        var (code, output, error) = await RunAsync("votes", "import", Write("votes.csv", Csv + "5,x,y,?,ann\n"), "--format", "csv");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("votes.csv:6: The winner is \"?\"", error);
        Assert.Empty(await RatingsAsync());
    }

    [Theory]
    [InlineData("csv", "prompt_id,model_a,model_b,winner,judge\r1,x,y,a,ann\r", "Line 1: Lines end with a carriage return alone")]
    [InlineData("csv", "model_a,model_b,winner,judge\nx,y,a,ann\nx,y,a,b\u001bob\n", "votes:3: The field judge holds the control character U+001B")]
    [InlineData("csv", "model_a,model_a,model_b,winner\nx,x,y,a\n", "Line 1: The column model_a stands in the header twice")]
    [InlineData("lmarena", "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\"}\r{}\r", "votes:1: Lines end with a carriage return alone")]
    [InlineData("lmarena", "{\"model_a\":\"x\",\"model_b\":\"\\ud83d\",\"winner\":\"tie\"}", "votes:1: The field model_b holds half a character")]
    [InlineData("lmarena", "{\"model_a\":\"x\",\"model_b\":\"y\",\"winner\":\"tie\",\"judge\":\"\\ud83d\"}", "votes:1: The field judge holds half a character")]
    public async Task Votes_FaultyFile_IsToldTheSameToImportAndLeaderboard(string format, string text, string said)
    {
        var file = Write("votes", text);

        var import = await RunAsync("votes", "import", file, "--format", format);
        var ranked = await RunAsync("leaderboard", "--votes", file);

        Assert.Equal((2, "", 2, ""), (import.Code, import.Output, ranked.Code, ranked.Output));
        Assert.Contains(said, import.Error);
        Assert.Equal(import.Error, ranked.Error);
        Assert.DoesNotContain(import.Error, character => char.IsControl(character) && character is not ('\n' or '\r'));
    }

    [Theory]
    [InlineData("csv", "import", "missing.csv", "--format", "csv")]
    [InlineData("lmarena", "import", "votes.csv", "--format", "xml")]
    [InlineData("openwebui", "export", "--format", "openwebui")]
    [InlineData("--model", "export", "--format", "llmcomparator")]
    [InlineData("does not exist", "import", "missing.csv", "--format", "csv")]
    [InlineData("is a folder; name a file", "import", ".", "--format", "csv")]
    [InlineData("empty name", "import", "", "--format", "csv")]
    [InlineData("is a folder; name a file in it", "export", "--format", "csv", "--out", ".")]
    [InlineData("missing does not exist", "export", "--format", "csv", "--out", "missing/votes.csv")]
    [InlineData("empty name", "export", "--format", "csv", "--out", "")]
    public async Task Votes_WrongUsage_SaysSo(string said, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(["votes", .. arguments]);

        Assert.Equal(2, code);
        Assert.DoesNotContain("fault of the program", error);
        Assert.Contains(said, error + output);
    }

    [Fact]
    public async Task Export_UnknownSession_SaysSo()
    {
        var (code, output, error) = await RunAsync("votes", "export", "--format", "csv", "--session", "other");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("no rating session \"other\"", error);
    }

    [Fact]
    public async Task Leaderboard_StoredVotes_RanksThem()
    {
        await RunAsync("votes", "import", Write("votes.csv", Csv), "--format", "csv");
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "s");

        var all = JsonDocument.Parse((await RunAsync("leaderboard", "--json")).Output).RootElement;
        var session = JsonDocument.Parse((await RunAsync("leaderboard", "--json", "--session", "s")).Output).RootElement;
        var category = JsonDocument.Parse((await RunAsync("leaderboard", "--json", "--category", "math")).Output).RootElement;
        var none = await RunAsync("leaderboard", "--session", "other");

        Assert.Equal(["method", "settings", "votes", "models"], all.EnumerateObject().Select(property => property.Name));
        Assert.Equal((5, 1, 1), (all.GetProperty("votes").GetInt32(), session.GetProperty("votes").GetInt32(), category.GetProperty("votes").GetInt32()));
        Assert.Equal("math", category.GetProperty("settings").GetProperty("category").GetString());
        Assert.Equal("maker/one", session.GetProperty("models")[0].GetProperty("model").GetString());
        Assert.Equal(1, none.Code);
        Assert.Contains("no votes to rank by in the session \"other\"", none.Error);
    }

    [Fact]
    public async Task Leaderboard_BlindSession_IsLeftOutUntilTheReveal()
    {
        await RunAsync("votes", "import", Write("votes.csv", Csv), "--format", "csv");
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "s");
        await SaveSessionAsync("s", revealed: false);

        var all = await RunAsync("leaderboard", "--json");
        var category = await RunAsync("leaderboard", "--json", "--category", "math");
        var session = await RunAsync("leaderboard", "--session", "s");
        await SaveSessionAsync("s", revealed: true);
        var revealed = await RunAsync("leaderboard", "--json", "--session", "s");

        Assert.Equal((0, 4), (all.Code, JsonDocument.Parse(all.Output).RootElement.GetProperty("votes").GetInt32()));
        Assert.DoesNotContain("maker/", all.Output);
        Assert.Contains("Left out: the votes of a blind session", all.Error);
        Assert.Equal((1, ""), (category.Code, category.Output));
        Assert.Equal((1, ""), (session.Code, session.Output));
        Assert.Contains("\"s\" is blind and not revealed", session.Error);
        Assert.Equal(1, JsonDocument.Parse(revealed.Output).RootElement.GetProperty("votes").GetInt32());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("lmarena")]
    [InlineData("dpo")]
    [InlineData("llmcomparator")]
    public async Task Export_BlindSession_KeepsModelsBack(string format)
    {
        await VoteAsync("0000000000000001", VoteOutcome.A, session: "s");
        await SaveSessionAsync("s", revealed: false);
        var file = Path.Combine(Folder, "export");

        var votes = await RunAsync("votes", "export", "--format", format, "--session", "s");
        var all = format == "llmcomparator" ? votes : await RunAsync("votes", "export", "--format", format);
        var nothing = await RunAsync("export", "--format", format, "--out", file, "--models", "maker/one,maker/two");
        var byModel = await RunAsync("votes", "export", "--format", format, "--model", "maker/one", "--against", "maker/two");
        var export = await RunAsync("export", "--format", format, "--out", file, "--session", "s");

        Assert.Equal((0, ""), (votes.Code, votes.Code == 0 ? "" : votes.Error));
        Assert.Equal((0, ""), (export.Code, export.Code == 0 ? "" : export.Error));
        Assert.NotEmpty(votes.Output);
        Assert.DoesNotContain("maker/", votes.Output + File.ReadAllText(file));
        Assert.Contains("0 written", byModel.Error);
        Assert.Equal(1, nothing.Code);
        Assert.All([byModel.Error, nothing.Error, .. format == "llmcomparator" ? Array.Empty<string>() : [all.Error]],
            said => Assert.Contains("Votes of blind sessions that are not revealed, left out: 1; --session", said));
    }

    Task SaveSessionAsync(string id, bool revealed) =>
        Sessions.SaveAsync(new() { Id = id, CreatedAt = Time.GetUtcNow(), Title = "Blind", HostId = "0123456789abcdef", Items = [], Revealed = revealed }, Cancel);
}
