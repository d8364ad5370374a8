using System.Text;
using Playground.Pricing;
using Playground.Pricing.Importing;
using Playground.Testing;

namespace Playground.Tests.Pricing;

public class PriceListReaderTests
{
    static readonly DateOnly Today = Prices.Day("2026-09-01");

    [Fact]
    public void Read_LiteLlm_TakesTiersThresholdsAndUnits()
    {
        var imported = Read("""
            {
              "sample_spec": { "input_cost_per_token": -5, "litellm_provider": "one of many" },
              "gpt-z": {
                "litellm_provider": "openai", "mode": "chat", "max_tokens": 1000, "supports_vision": true, "nobody_knows": {},
                "input_cost_per_token": 1.25e-06, "cache_read_input_token_cost": 1.25e-07, "output_cost_per_token": "1e-05",
                "output_cost_per_reasoning_token": 1.2e-05, "input_cost_per_audio_token": 2.9999999999999997e-06,
                "input_cost_per_token_above_200k_tokens": 2.5e-06,
                "input_cost_per_token_flex": 6.25e-07, "output_cost_per_token_flex": 5e-06,
                "input_cost_per_token_batches": 6e-07
              },
              "groq/llama": { "litellm_provider": "groq", "input_cost_per_token": 5e-08, "output_cost_per_token": 8e-08 },
              "painter": { "litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 0.04 },
              "speechless": { "litellm_provider": "openai", "mode": "chat" }
            }
            """);

        Assert.Equal(PriceListFormat.LiteLlm, imported.Format);
        Assert.Equal(["speechless"], imported.Unpriced);
        Assert.Equal(["groq/llama", "openai/gpt-z", "openai/gpt-z, above 200000 input tokens", "openai/gpt-z, flex", "openai/painter"], imported.Rows.Select(row => row.Title).Order(StringComparer.Ordinal));
        var standard = imported.Rows.Single(row => row.Title == "openai/gpt-z").Price;
        Assert.Equal((1.25m, 0.125m, 10m, 12m, 3m), (standard.Input, standard.CachedInput, standard.Output, standard.Reasoning, standard.AudioInput));
        Assert.Equal((Today, Today), (standard.ValidFrom, standard.ReadOn));
        // What isn't named anew above the threshold costs what it costs below.
        var above = imported.Rows.Single(row => row.Price.AboveInputTokens == 200_000).Price;
        Assert.Equal((2.5m, 0.125m, 10m), (above.Input, above.CachedInput, above.Output));
        Assert.Equal(0.04m, imported.Rows.Single(row => row.Model == "openai/painter").Price.PerImage);
    }

    /// <summary>A name that nobody can mean costs itself, and is named; the model beside it has its price.</summary>
    [Theory]
    [InlineData("x/*", "*")]
    [InlineData("x/?", "?")]
    [InlineData("x/\\ud83d", "\uFFFD")]
    [InlineData("x/\\u0000y", "<U+0000>")]
    [InlineData("x/\\u001b]52;c;aGk=\\u0007", "<U+001B>")]
    [InlineData("x/\\u0085", "<U+0085>")]
    [InlineData("{long}", "characters long")]
    public void Read_NameThatNamesNoModel_IsToldAndCostsItselfAlone(string name, string said)
    {
        name = name.Replace("{long}", new string('x', 100_000), StringComparison.Ordinal);
        foreach (var list in (string[])[
            $$"""{ "{{name}}": { "input_cost_per_token": 1e-06 }, "good": { "input_cost_per_token": 2e-06 } }""",
            $$"""{ "data": [ { "id": "{{name}}", "pricing": { "prompt": "1" } }, { "id": "good", "pricing": { "prompt": "0.000002" } } ] }"""])
        {
            var imported = Read(list);

            Assert.Equal(2m, Assert.Single(imported.Rows).Price.Input);
            var fault = Assert.Single(imported.Faults).Message;
            Assert.Contains(said, fault);
            Assert.True(fault.Length < 500 && !fault.Any(char.IsControl), fault);
        }
    }

    [Fact]
    public void Read_HalfACharacterWhereNobodyLooks_CostsNothing() =>
        Assert.Equal(2m, Assert.Single(Read("""{ "good": { "\ud83d": "\udc00", "input_cost_per_token": 2e-06 } }""").Rows).Price.Input);

    [Fact]
    public void Read_LiteLlmNamesAModelTwice_TakesTheFullName() =>
        Assert.Equal(2m, Assert.Single(Read("""
            { "deepseek/chat": { "litellm_provider": "deepseek", "input_cost_per_token": 2e-06 }, "chat": { "litellm_provider": "deepseek", "input_cost_per_token": 1e-06 } }
            """).Rows).Price.Input);

    [Fact]
    public void Read_OpenRouter_TakesStringsAndOverridesAndLeavesRoutersOut()
    {
        var imported = Read("""
            { "total_count": 3, "data": [
              { "id": "qwen/q", "name": "Q", "pricing": { "prompt": "0.00000003", "completion": "0.00000013", "request": "0.001", "input_cache_read": "0.0000006000000000000001",
                "overrides": [ { "min_prompt_tokens": 32000, "prompt": "0.0000001" } ] } },
              { "id": "openrouter/auto", "pricing": { "prompt": "-1", "completion": "-1" } },
              { "id": "free/f:free", "pricing": { "prompt": "0", "completion": "0" } } ] }
            """);

        Assert.Equal(["openrouter/qwen/q", "openrouter/qwen/q, above 31999 input tokens", "openrouter/free/f:free"], imported.Rows.Select(row => row.Title));
        Assert.Equal(["openrouter/auto"], imported.Unpriced);
        var terms = imported.Rows[0].Price;
        Assert.Equal((0.03m, 0.13m, 0.6m, 0.001m), (terms.Input, terms.Output, terms.CachedInput, terms.PerRequest));
        Assert.Equal((0.1m, 0.13m), (imported.Rows[1].Price.Input, imported.Rows[1].Price.Output));
        Assert.Equal(0m, imported.Rows[2].Price.Input);
    }

    [Theory]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai","input_cost_per_token":-1e-6}}""", "list.json: gpt-z: input_cost_per_token is \"-1e-6\"; expected a price in US dollars")]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai","input_cost_per_token":"cheap"}}""", "list.json: gpt-z: input_cost_per_token is \"cheap\"; expected a price in US dollars")]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai","input_cost_per_token":{}}}""", "list.json: gpt-z: input_cost_per_token is \"Object\"; expected a price in US dollars")]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai","input_cost_per_token":1e27}}""", "list.json: gpt-z: input_cost_per_token is \"1e27\"; expected a price in US dollars")]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai"},"x":7}""", "list.json: x: expected an object with prices, not Number.")]
    [InlineData("""{"data":[{"id":"a/b","pricing":{"prompt":"-0.5","completion":"1"}}]}""", "list.json: a/b: pricing.prompt is \"-0.5\"; expected a price in US dollars")]
    [InlineData("""{"data":[{"id":"a/b","pricing":{"prompt":"many","completion":"1"}}]}""", "list.json: a/b: pricing.prompt is \"many\"; expected a price in US dollars")]
    [InlineData("""{"data":[{"pricing":{}}]}""", "list.json: data[0]: \"id\" is missing; expected the name of a model.")]
    [InlineData("""{"data":[7]}""", "list.json: data[0]: \"id\" is missing; expected the name of a model.")]
    [InlineData("""{"data":[{"id":"a/b"}]}""", "list.json: a/b: \"pricing\" is missing; expected an object with \"prompt\" and \"completion\".")]
    [InlineData("""{"data":[]}""", "list.json holds no model with a price.")]
    [InlineData("""{"gpt-z":{"litellm_provider":"openai","mode":"chat"}}""", "list.json holds no model with a price.")]
    [InlineData("""{"Logging":{"LogLevel":{}}}""", "list.json is not a price list. Expected was LiteLLM's object of models")]
    [InlineData("[]", "list.json is not a price list. Expected was LiteLLM's object of models")]
    [InlineData("model,price", "list.json is not JSON at line 1:")]
    [InlineData("", "list.json is empty. Expected was")]
    public void Read_BadInput_SaysWhereAndWhatWasExpected(string json, string fault) =>
        Assert.StartsWith(fault, Assert.Single(Assert.Throws<InvalidPricesException>(() => Read(json)).Faults).Message);

    [Theory]
    [InlineData("""{"a":{"litellm_provider":"p","input_cost_per_token":1e-6},"b":{"litellm_provider":"p","input_cost_per_token":1e-6,"output_cost_per_token":-1}, "c":7}""", "p/a",
        "b: output_cost_per_token is \"-1\"; expected", "c: expected an object with prices, not Number.")]
    [InlineData("""{"data":[{"id":"a","pricing":{"prompt":"1"}},{"id":"b","pricing":{"prompt":"1","completion":"much"}},{"id":"c"}]}""", "openrouter/a",
        "b: pricing.completion is \"much\"; expected", "c: \"pricing\" is missing")]
    [InlineData("""{"data":[{"id":"a","pricing":{"prompt":"1"}},{"id":"b b","pricing":{"prompt":"1"}}, 8]}""", "openrouter/a",
        "openrouter/b b: the model is \"openrouter/b b\"; expected an id without spaces", "data[2]: \"id\" is missing")]
    public void Read_SomeEntriesFaulty_GivesTheOthersWholeAndSaysWhatIsWrong(string json, string model, string fault, string other)
    {
        var imported = Read(json);

        Assert.Equal(model, Assert.Single(imported.Rows).Model);
        Assert.Equal(2, imported.Faults.Count);
        Assert.StartsWith(fault, imported.Faults[0].Message);
        Assert.StartsWith(other, imported.Faults[1].Message);
    }

    [Fact]
    public void Read_SaidToBeTheOtherFormat_SaysWhatIsMissing() =>
        Assert.Contains("\"data\" is missing", Assert.Throws<InvalidPricesException>(() => Read("""{"a":{"litellm_provider":"x"}}""", PriceListFormat.OpenRouter)).Message);

    static ImportedPrices Read(string json, PriceListFormat? format = null) =>
        PriceListReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "list.json", Today, format);
}
