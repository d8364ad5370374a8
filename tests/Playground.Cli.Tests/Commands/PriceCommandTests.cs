using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Playground.Cli.Hosting;
using Playground.SemanticKernel;
using Playground.Storage;
using Playground.Testing;
using Playground.Testing.Storage;

namespace Playground.Cli.Tests.Commands;

public sealed class PriceCommandTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cost_CachedTokens_AreIncludedInTheInput()
    {
        var result = await RunAsync("cost", "--model", "openai/gpt-4o", "--input-tokens", "2006", "--cached-tokens", "1920", "--output-tokens", "300", "--json");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal("openai/gpt-4o", result.Json.GetProperty("model").GetString());
        Assert.Equal(0.005615m, result.Json.GetProperty("costUsd").GetDecimal());
        Assert.Equal("2025-02-06", result.Json.GetProperty("priceFrom").GetString());
    }

    [Theory]
    [InlineData("--model", "nobody/x")]
    [InlineData("--model", "openai/gpt-4o", "--at", "2024-01-01")]
    [InlineData("--model", "openai/gpt-4o", "--tier", "scale")]
    public async Task Cost_NoPriceKnown_Returns1AndNeverZero(params string[] arguments)
    {
        var result = await RunAsync(["cost", .. arguments, "--input-tokens", "1", "--output-tokens", "1", "--json"]);

        Assert.Equal(1, result.Code);
        Assert.Equal(JsonValueKind.Null, result.Json.GetProperty("costUsd").ValueKind);
        Assert.StartsWith("No price of", result.Error);
    }

    [Theory]
    [InlineData("cost", "--model", "openai/gpt-4o", "--input-tokens", "-1", "--output-tokens", "1")]
    [InlineData("cost", "--model", "openai/gpt-4o", "--input-tokens", "1.5", "--output-tokens", "1")]
    [InlineData("cost", "--model", "openai/gpt-4o", "--input-tokens", "1", "--cached-tokens", "2", "--output-tokens", "1")]
    [InlineData("cost", "--model", "openai/gpt-4o", "--input-tokens", "1", "--output-tokens", "1", "--reasoning-tokens", "2")]
    [InlineData("cost", "--model", "openai/gpt-4o", "--input-tokens", "1", "--output-tokens", "1", "--at", "1.2.2026")]
    [InlineData("cost", "--input-tokens", "1", "--output-tokens", "1")]
    [InlineData("prices", "set", "a/x", "--input", "2,5", "--output", "1")]
    [InlineData("prices", "set", "a/x", "--input", "-1", "--output", "1")]
    [InlineData("prices", "set", "a/x", "--input", "1")]
    [InlineData("prices", "set", "a/x", "--input", "1", "--output", "1", "--currency", "EURO")]
    [InlineData("prices", "set", "a/x", "--input", "1", "--output", "1", "--valid-from", "2026-09-02", "--valid-until", "2026-09-01")]
    [InlineData("prices", "import", "no-such-file.json")]
    [InlineData("prices", "import", "x.json", "--format", "csv")]
    public async Task Command_WrongUsage_Returns2WithASentence(params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error);
        Assert.False(File.Exists(_folder.File("prices.json")));
    }

    [Fact]
    public async Task Set_ThenCost_UsesThePriceFromItsDayOn()
    {
        Assert.Equal(0, (await RunAsync("prices", "set", "a/x", "--input", "2.5", "--output", "10", "--cached", "1.25", "--valid-from", "2026-09-01")).Code);

        Assert.Equal(0.005615m, (await RunAsync(CostOf("2026-09-01"))).Json.GetProperty("costUsd").GetDecimal());
        Assert.Equal(1, (await RunAsync(CostOf("2026-08-31"))).Code);

        static string[] CostOf(string date) => ["cost", "--model", "a/x", "--input-tokens", "2006", "--cached-tokens", "1920", "--output-tokens", "300", "--at", date, "--json"];
    }

    [Fact]
    public async Task Cost_PriceInOtherCurrency_IsInDollarsOnlyByAnEnteredRate()
    {
        await RunAsync("prices", "set", "a/x", "--input", "1", "--output", "1", "--currency", "EUR");
        string[] cost = ["cost", "--model", "a/x", "--input-tokens", "1000000", "--output-tokens", "0", "--json"];

        var without = (await RunAsync(cost)).Json;
        var with = (await RunAsync([.. cost, "--Playground:Pricing:Rates:0:From=USD", "--Playground:Pricing:Rates:0:To=EUR", "--Playground:Pricing:Rates:0:Rate=0.8", "--Playground:Pricing:Rates:0:Date=2026-08-30"])).Json;

        Assert.Equal((JsonValueKind.Null, 1m, "EUR"), (without.GetProperty("costUsd").ValueKind, without.GetProperty("cost").GetDecimal(), without.GetProperty("currency").GetString()));
        Assert.Equal(1.25m, with.GetProperty("costUsd").GetDecimal());
        await File.WriteAllTextAsync(_folder.File("costs.json"), """{"rates":[{"from":"EUR","to":"USD","rate":1.5,"date":"2026-08-31"}]}""");
        Assert.Equal(1.5m, (await RunAsync(cost)).Json.GetProperty("costUsd").GetDecimal());
    }

    [Fact]
    public async Task Import_TwiceTheSame_AddsNothingTheSecondTime()
    {
        var file = await WriteAsync("""{"gpt-z":{"litellm_provider":"openai","input_cost_per_token":1e-06,"output_cost_per_token":2e-06}}""");

        Assert.Equal(1, (await RunAsync("prices", "import", file, "--json")).Json.GetProperty("added").GetInt32());
        Assert.Equal(0, (await RunAsync("prices", "import", file, "--json")).Json.GetProperty("added").GetInt32());
        var listed = (await RunAsync("prices", "list", "--model", "openai/gpt-z", "--json")).Json.GetProperty("prices");
        Assert.Equal("2026-09-01", Assert.Single(listed.EnumerateArray()).GetProperty("validFrom").GetString());
    }

    [Fact]
    public async Task Import_FaultyList_Returns2NamesTheFieldAndChangesNothing()
    {
        var file = await WriteAsync("""{"data":[{"id":"a/b","pricing":{"prompt":"1","completion":"2"}},{"id":"a/c","pricing":{"prompt":"-3","completion":"2"}}]}""");

        var result = await RunAsync("prices", "import", file, "--format", "openrouter");

        Assert.Equal(2, result.Code);
        Assert.Contains("a/c: pricing.prompt is \"-3\"", result.Error);
        Assert.Contains("With --skip-bad the models they belong to are left out.", result.Error);
        Assert.False(File.Exists(_folder.File("prices.json")));
    }

    [Fact]
    public async Task Import_FaultyListSkippingBad_TakesTheOthers()
    {
        var file = await WriteAsync("""{"data":[{"id":"a/b","pricing":{"prompt":"1","completion":"2"}},{"id":"a/c","pricing":{"prompt":"-3","completion":"2"}}]}""");

        var result = await RunAsync("prices", "import", file, "--skip-bad");

        Assert.Equal(0, result.Code);
        Assert.Contains("a/c: pricing.prompt is \"-3\"", result.Error);
        Assert.Contains("1 price added", result.Output);
        Assert.Contains("and those with 1 fault.", result.Output);
    }

    [Fact]
    public async Task List_AllPrices_NamesModelsSourcesAndDates()
    {
        var prices = (await RunAsync("prices", "list", "--json")).Json.GetProperty("prices").EnumerateArray().ToArray();

        Assert.Contains(prices, price => price.GetProperty("model").GetString() == "anthropic/claude-sonnet-4-5");
        Assert.All(prices, price => Assert.NotNull(price.GetProperty("source").GetString()));
        Assert.Contains("anthropic/claude-sonnet-4-5", (await RunAsync("prices", "list")).Output);
    }

    [Fact]
    public async Task Command_OwnPricesBroken_Returns2AndSaysWhere()
    {
        await File.WriteAllTextAsync(_folder.File("prices.json"), "broken");

        var result = await RunAsync("cost", "--model", "openai/gpt-4o", "--input-tokens", "1", "--output-tokens", "1");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(_folder.File("prices.json"), result.Error);
    }

    [Theory]
    [InlineData("--Playground:Pricing:Machine:Utilisation=0", "Playground:Pricing:Machine:Utilisation is 0")]
    [InlineData("--Playground:Pricing:Machine:BusyWatts=much", "Playground:Pricing:Machine:BusyWatts is \"much\"")]
    [InlineData("--Playground:Pricing:Rates:0:From=USD", "Playground:Pricing:Rates:0: ")]
    [InlineData("--Playground:Pricing:Currency=Taler", "Playground:Pricing:Currency is \"Taler\"")]
    [InlineData("--Playground:Pricing:Endpoints:work=a/b", "Playground:Pricing:Endpoints:work is \"a/b\"")]
    public async Task Command_WrongConfiguration_Returns78AndNamesTheKey(string setting, string fault)
    {
        var result = await RunAsync("prices", "list", setting);

        Assert.Equal(78, result.Code);
        Assert.Contains(fault, result.Error);
    }

    async Task<string> WriteAsync(string json)
    {
        var file = _folder.File("list.json");
        await File.WriteAllTextAsync(file, json);
        return file;
    }

    async Task<CliResult> RunAsync(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var console = new CliConsole(() => Stream.Null, output, error, IsInteractive: false);
        var code = await CommandLine.RunAsync([.. arguments, $"--Playground:DataFolder={_folder.Path}"], console, (services, configuration) => services
            .AddSingleton<TimeProvider>(new ManualTime(new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)))
            .AddPlayground(configuration).AddSemanticKernel(configuration)
            .AddStorage(configuration));
        return new(code, output.ToString(), error.ToString());
    }
}
