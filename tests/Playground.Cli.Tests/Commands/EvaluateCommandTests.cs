using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Cli.Tests.Commands;

/// <summary>Sets and evaluations at the prompt, over a real database.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sets_ImportListShowExportDelete_GoTogether()
    {
        var file = await FileAsync("capitals.csv", "prompt,country,reference\nCapital of {{country}}?,France,Paris\nCapital of {{country}}?,Italy,Rome\n");

        var imported = await RunAsync("sets", "import", file, "--json");
        Assert.Equal((0, ""), (imported.Code, imported.Error));
        Assert.Equal(("capitals", 2, 1), (imported.Json.GetProperty("name").GetString(), imported.Json.GetProperty("rows").GetInt32(), imported.Json.GetProperty("version").GetInt32()));
        Assert.Equal(1, (await RunAsync("sets", "list", "--json")).Json.GetProperty("sets").GetArrayLength());
        Assert.Contains("Capital of Italy?", (await RunAsync("sets", "show", "capitals")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("sets", "import", file)).Code);
        Assert.Equal(2, (await RunAsync("sets", "import", file, "--replace", "--json")).Json.GetProperty("version").GetInt32());
        Assert.Equal(0, (await RunAsync("sets", "export", "capitals", "--out", _folder.File("out.jsonl"))).Code);
        Assert.Equal(2, (await File.ReadAllLinesAsync(_folder.File("out.jsonl"))).Length);
        Assert.Equal(0, (await RunAsync("sets", "delete", "capitals")).Code);
        Assert.Equal(2, (await RunAsync("sets", "show", "capitals")).Code);
    }

    [Fact]
    public async Task Sets_ImportWithBadLine_TakesNothingUnlessItIsSkipped()
    {
        var file = await FileAsync("bad.jsonl", "{\"prompt\": \"a\"}\n{\"turns\": 3}\n{\"prompt\"\n");

        var refused = await RunAsync("sets", "import", file);
        var taken = await RunAsync("sets", "import", file, "--skip-bad");

        Assert.Equal((2, ""), (refused.Code, refused.Output));
        Assert.Contains($"{file}: Line 3: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, taken.Code);
        Assert.StartsWith("bad, version 1: 2 rows taken, 1 fault left out.", taken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Set_TellsPassRatesAndWritesResults()
    {
        await RunAsync("sets", "import", await FileAsync("two.jsonl", Two));

        var result = await RunAsync("evaluate", "two", "--model", "yes", "--model", "no", "--out", _folder.File("r.json"), "--json");

        Assert.Equal(0, result.Code);
        Assert.Equal(0.5, result.Json.GetProperty("passRate").GetDouble());
        var model = result.Json.GetProperty("models")[0];
        Assert.Equal((2, 1.0), (model.GetProperty("passed").GetInt32(), model.GetProperty("passRate").GetDouble()));
        Assert.InRange(model.GetProperty("interval").GetProperty("lower").GetDouble(), 0.34, 0.35);
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("r.json")));
        var results = written.RootElement.GetProperty("results");
        Assert.Equal(3, results.GetProperty("version").GetInt32());
        Assert.Equal(4, results.GetProperty("results").GetArrayLength());
        Assert.Equal((2, 2), (results.GetProperty("stats").GetProperty("successes").GetInt32(), results.GetProperty("stats").GetProperty("failures").GetInt32()));
    }

    [Theory]
    [InlineData("0.5", 0)]
    [InlineData("0.6", 100)]
    public async Task Evaluate_PassRate_DecidesTheExitCode(string rate, int code)
    {
        await RunAsync("sets", "import", await FileAsync("two.jsonl", Two));

        Assert.Equal(code, (await RunAsync("evaluate", "two", "--model", "yes", "--model", "no", "--pass-rate", rate)).Code);
    }

    [Theory]
    [InlineData("r.jsonl")]
    [InlineData("r.csv")]
    [InlineData("r.xml")]
    public async Task Evaluate_Out_WritesTheFormatThatItsEndingSays(string name)
    {
        await RunAsync("sets", "import", await FileAsync("two.jsonl", Two));

        Assert.Equal(0, (await RunAsync("evaluate", "two", "--model", "yes", "--model", "no", "--out", _folder.File(name))).Code);

        var text = await File.ReadAllTextAsync(_folder.File(name));
        if (name.EndsWith(".xml", StringComparison.Ordinal))
            Assert.Equal(["0", "2"], XDocument.Parse(text).Root!.Elements("testsuite").Select(suite => suite.Attribute("failures")!.Value));
        else
            Assert.Equal(name.EndsWith(".csv", StringComparison.Ordinal) ? 5 : 4, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Evaluate_LimitThenResume_AsksOnlyWhatIsMissing()
    {
        await RunAsync("sets", "import", await FileAsync("two.jsonl", Two));
        var first = await RunAsync("evaluate", "two", "--model", "yes", "--max-requests", "1", "--json");

        var second = await RunAsync("evaluate", "--resume", first.Json.GetProperty("id").GetString()!, "--max-requests", "9", "--model", "no", "--json");

        Assert.Equal((1, "limitReached"), (first.Code, first.Json.GetProperty("state").GetString()));
        Assert.Equal((0, "finished"), (second.Code, second.Json.GetProperty("state").GetString()));
        Assert.Equal([2, 2], second.Json.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("requests").GetInt32()));
    }

    [Fact]
    public async Task Evaluate_Preview_AsksNobody()
    {
        await RunAsync("sets", "import", "--example", "every-check.yaml");

        var result = await RunAsync("evaluate", "every-check", "--model", "yes", "--repeat", "3", "--preview", "--json");

        Assert.Equal((0, 27), (result.Code, result.Json.GetProperty("requests").GetInt32()));
    }

    [Theory]
    [InlineData("evaluate", "--model", "yes")]
    [InlineData("evaluate", "nothing", "--model", "yes")]
    [InlineData("evaluate", "--resume", "nothing")]
    [InlineData("evaluate", "x", "--model", "yes", "--out", "r.pdf")]
    [InlineData("evaluate", "x", "--model", "yes", "--pass-rate", "90")]
    [InlineData("sets", "import")]
    [InlineData("sets", "import", "gone.csv")]
    [InlineData("sets", "export", "nothing", "--out", "x.jsonl")]
    public async Task Command_WrongUsage_Returns2WithASentence(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
    }

    const string Two = """
        {"id": "a", "prompt": "Say yes.", "checks": [{"type": "icontains", "value": "yes", "metric": "Truth"}]}
        {"id": "b", "prompt": "Agree.", "reference": "Yes", "checks": [{"type": "equals"}]}
        """;

    async Task<string> FileAsync(string name, string text)
    {
        await File.WriteAllTextAsync(_folder.File(name), text);
        return _folder.File(name);
    }

    async Task<CliResult> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={_folder.Path}"], console, (services, configuration) => services
            .AddPlayground(configuration).AddSemanticKernel(configuration)
            .AddStorage(configuration)
            .AddSingleton(TestModels.Saying("yes", "Yes"))
            .AddSingleton(TestModels.Saying("no", "No")));
        return new(code, output.ToString(), error.ToString());
    }
}
