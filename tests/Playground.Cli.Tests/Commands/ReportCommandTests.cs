using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Reports;

namespace Playground.Cli.Tests.Commands;

public sealed class ReportCommandTests
{
    [Theory]
    [InlineData("report.html", "<!doctype html>")]
    [InlineData("report.md", "# ")]
    [InlineData("report.json", "{\"kind\":\"playground-report\",\"schemaVersion\":1")]
    [InlineData("report.xlsx", "PK")]
    [InlineData("report.zip", "PK")]
    public async Task Report_ByTheFilesEnding_IsWritten(string name, string start)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var file = Path.Combine(host.Folder, name);

        var result = await RunAsync(host, "report", "--out", file, "--from", "2026-09-01", "--to", "2026-09-01");

        Assert.Equal((0, ""), (result.Code, result.Output));
        Assert.StartsWith(start, await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData(1, "No answers and no ratings match", "--evaluation", "nothing")]
    [InlineData(1, "There is no rating session", "--session", "none")]
    [InlineData(2, "expected a day", "--from", "1.9.2026")]
    [InlineData(2, "before it begins", "--from", "2026-09-02", "--to", "2026-09-01")]
    [InlineData(2, "xx", "--lang", "xx")]
    [InlineData(2, "pdf", "--format", "pdf")]
    public async Task Report_CannotBeMade_SaysWhyAndLeavesNoFile(int code, string words, params string[] arguments)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var file = Path.Combine(host.Folder, "report.html");

        var result = await RunAsync(host, ["report", "--out", file, .. arguments]);

        Assert.Equal((code, ""), (result.Code, result.Output));
        Assert.Contains(words, result.Error);
        Assert.Empty(Directory.EnumerateFiles(host.Folder, "report*"));
    }

    [Fact]
    public async Task Report_EndingOfNoFormat_Returns2()
    {
        await using var host = await ReportHost.StartAsync();

        var result = await RunAsync(host, "report", "--out", Path.Combine(host.Folder, "report.pdf"));

        Assert.Equal(2, result.Code);
        Assert.Contains(".html, .md, .xlsx, .zip, .json", result.Error);
    }

    [Fact]
    public async Task Export_Promptfoo_HasItsShape()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var file = Path.Combine(host.Folder, "out.json");

        var result = await RunAsync(host, "export", "--format", "promptfoo", "--out", file, "--tag", "capitals");

        Assert.Equal(0, result.Code);
        var results = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("results");
        Assert.Equal(3, results.GetProperty("version").GetInt32());
        var all = results.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(6, all.Length);
        Assert.Equal([ReportHost.Open, ReportHost.Hosted], results.GetProperty("prompts").EnumerateArray().Select(prompt => prompt.GetProperty("provider").GetString()));
        var hosted = all.First(one => one.GetProperty("provider").GetProperty("id").GetString() == ReportHost.Hosted);
        Assert.Equal((1, 0.002m, "Paris.", 112), (hosted.GetProperty("promptIdx").GetInt32(), hosted.GetProperty("cost").GetDecimal(),
            hosted.GetProperty("response").GetProperty("output").GetString(), hosted.GetProperty("tokenUsage").GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task Export_Lines_HoldTextsAndNumbers()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var file = Path.Combine(host.Folder, "out.jsonl");

        Assert.Equal(0, (await RunAsync(host, "export", "--out", file, "--models", ReportHost.Hosted)).Code);

        var lines = (await File.ReadAllLinesAsync(file)).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal("What is the capital of France?", line.GetProperty("prompt").GetString()));
        Assert.All(lines, line => Assert.Equal(0.002m, line.GetProperty("cost").GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public async Task Export_VoteFormat_IsWrittenAsVotesExportDoes()
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync();
        var file = Path.Combine(host.Folder, "votes.jsonl");

        Assert.Equal(0, (await RunAsync(host, "export", "--format", "lmarena", "--out", file)).Code);

        Assert.Equal(["model_b", "model_b", "model_b", "model_a", "tie"], (await File.ReadAllLinesAsync(file)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("winner").GetString()));
        Assert.Equal(2, (await RunAsync(host, "export", "--format", "dpo", "--models", "a,b,c", "--out", file)).Code);
    }

    [Fact]
    public async Task Export_EndingOfNoFormat_AsksForOne()
    {
        await using var host = await ReportHost.StartAsync();
        var file = Path.Combine(host.Folder, "out.txt");

        var result = await RunAsync(host, "export", "--out", file);

        Assert.Equal((2, false), (result.Code, File.Exists(file)));
        Assert.Contains("out.txt\" names no format; expected .json (promptfoo) or .jsonl (jsonl), or --format.", result.Error);
    }

    [Theory]
    [InlineData("--tag", "nothing")]
    [InlineData("--session", "s")]
    public async Task Export_NothingOrStillBlind_Returns1AndLeavesNoFile(string option, string value)
    {
        await using var host = await ReportHost.StartAsync();
        await host.FillAsync(session: "s");
        await host.AddSessionAsync(revealed: false);
        var file = Path.Combine(host.Folder, "out.jsonl");

        var result = await RunAsync(host, "export", "--format", "jsonl", "--out", file, option, value);

        Assert.Equal((1, false), (result.Code, File.Exists(file)));
        Assert.NotEmpty(result.Error);
    }

    static async Task<CliResult> RunAsync(ReportHost host, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={host.Folder}"], console, (services, configuration) => services
            .AddSingleton<TimeProvider>(new ManualTime(ReportHost.Noon.AddDays(2)))
            .AddPlayground(configuration).AddSemanticKernel(configuration)
            .AddStorage(configuration));
        return new(code, output.ToString(), error.ToString());
    }
}
