using System.Text.Json;
using Playground.PromptSets;
using Playground.PromptSets.Files;
using Playground.PromptSets.Rendering;
using Xunit;

namespace Playground.Tests.PromptSets;

public sealed class PromptSetWriterTests
{
    static readonly PromptSet _set = new()
    {
        Id = "s",
        Name = "capitals",
        Prompts = [new() { Turns = ["What is {{what}}, \"{{n}}\"?"], System = "Be brief." }],
        Items =
        [
            new()
            {
                Id = "a", Variables = Variables("""{"what": "=1+1 {{x}} <b>\r\n🌅", "n": 1.50}"""), Category = "c", Tags = ["x,y", "z"], References = ["Paris"], Threshold = 0.5, Language = "de",
                Checks = [new() { Type = "contains", Value = Json("\"{{n}}\"") }, new() { Type = "contains", Negated = true, Literal = true, Value = Json("\"{{x}}\"") }],
            },
            new() { Id = "b", Prompt = new() { Turns = ["{{literal}}"], Literal = true }, Checks = [new() { Type = "levenshtein", Threshold = 3, Value = Json("\"abc\"") }] },
        ],
    };

    [Fact]
    public Task WriteAsync_Jsonl_ReadAgain_AsksAndChecksTheSame() => AssertSameAsync(_set, PromptSetFormat.Jsonl);

    // promptfoo asks every prompt with every test, so prompts of items' own are written another way than those of the set.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public Task WriteAsync_Promptfoo_ReadAgain_AsksAndChecksTheSame(int item) => AssertSameAsync(_set with { Items = [_set.Items[item]] }, PromptSetFormat.Promptfoo);

    [Fact]
    public async Task WriteAsync_PromptfooOfBothKinds_SendsTheSystemPromptAsAMessage()
    {
        var (text, _) = await SetFiles.WriteAsync(_set, PromptSetFormat.Promptfoo);

        var asked = JsonDocument.Parse(text).RootElement.GetProperty("tests")[0].GetProperty("vars").GetProperty("prompt").GetString()!;
        Assert.Contains("\"role\": \"system\"", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_Csv_ReadAgain_AsksTheSame()
    {
        var (text, lost) = await SetFiles.WriteAsync(_set with { Items = [_set.Items[0]] }, PromptSetFormat.Csv);
        var (_, set, faults, _) = await SetFiles.ReadAsync(text, "set.csv");

        Assert.Empty(faults);
        Assert.Empty(lost);
        Assert.Equal(Asked(PromptSetRow.Of(_set)[0]), Asked(PromptSetRow.Of(set)[0]));
        Assert.Equal(["x,y", "z"], set.Items[0].Tags);
    }

    [Fact]
    public async Task WriteAsync_CsvOfWhatHasNoCell_SaysSo()
    {
        var set = _set with { Items = [_set.Items[0] with { References = ["a", "b"], Checks = [new() { Type = "word-count", Value = Json("""{"min": 1}""") }] }], Prompts = [new() { Turns = ["a", "b"] }] };

        Assert.Equal(["turns after the first", "references after the first", "check word-count"], (await SetFiles.WriteAsync(set, PromptSetFormat.Csv)).Lost);
    }

    static async Task AssertSameAsync(PromptSet written, PromptSetFormat format)
    {
        var (text, lost) = await SetFiles.WriteAsync(written, format);
        var (_, set, faults, left) = await SetFiles.ReadAsync(text, "set" + PromptSetWriter.Extension(format));

        Assert.Empty(faults);
        Assert.Empty(lost);
        Assert.Empty(left);
        Assert.Equal(PromptSetRow.Of(written).Select(Asked), PromptSetRow.Of(set).Select(Asked));
    }

    static string Asked(PromptSetRow row)
    {
        var (system, turns) = PromptRenderer.Render(row);
        return $"{system}|{string.Join('|', turns)}|{string.Join(';', PromptRenderer.Checks(row.Item).Select(check => $"{check.FullType}:{check.Value}:{check.Threshold}"))}";
    }

    static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    static Dictionary<string, JsonElement> Variables(string json) => Json(json).EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
}
