using Playground.PromptSets;
using Playground.PromptSets.Files;
using Playground.PromptSets.Rendering;
using Xunit;

namespace Playground.Tests.PromptSets;

public sealed class PromptSetReaderTests
{
    [Fact]
    public async Task ReadAsync_Csv_TakesEveryOtherColumnForAVariable()
    {
        var (format, set, faults, _) = await SetFiles.ReadAsync("id,prompt,city,category,tags,reference\nf,Where is {{city}}?,\"Paris\r\n(TX)\",geo,a;b,USA\n", "cities.csv");

        Assert.Equal((PromptSetFormat.Csv, "cities", 0), (format, set.Name, faults.Count));
        var item = Assert.Single(set.Items);
        Assert.Equal(("f", "geo"), (item.Id, item.Category));
        Assert.Equal(["a", "b"], item.Tags);
        Assert.Equal(["USA"], item.References);
        Assert.Equal(["Where is Paris\r\n(TX)?"], PromptRenderer.Render(PromptSetRow.Of(set)[0]).Turns);
    }

    [Fact]
    public async Task ReadAsync_CsvWithoutPrompt_AsksItsOnlyVariable()
    {
        var (_, set, _, _) = await SetFiles.ReadAsync("question,__expected\n{{not a variable}} <b>&amp;,42\n", "q.csv");

        Assert.Equal(["{{not a variable}} <b>&amp;"], PromptRenderer.Render(PromptSetRow.Of(set)[0]).Turns);
        Assert.Equal("equals", Assert.Single(set.Items[0].Checks).Type);
    }

    [Fact]
    public async Task ReadAsync_BadRowsOfCsv_AreFaultsWithTheirLines()
    {
        var (_, set, faults, _) = await SetFiles.ReadAsync("id,prompt\na,x\nb,y,z\nc,\na,again\n", "q.csv");

        Assert.Equal(["Line 3", "Line 4", "Line 5"], faults.Select(fault => fault.Places[0].ToString()));
        Assert.Equal([PromptSetFaultKind.RowWidth, PromptSetFaultKind.FieldInvalid, PromptSetFaultKind.DuplicateId], faults.Select(fault => (PromptSetFaultKind)fault.Code));
        Assert.Equal(["a"], set.Items.Select(item => item.Id));
    }

    [Fact]
    public async Task ReadAsync_Jsonl_ReadsMessagesTurnsAndPrompts()
    {
        var (format, set, faults, left) = await SetFiles.ReadAsync("""
            {"messages": [{"role": "system", "content": "S"}, {"role": "user", "content": "U {{x}}"}, {"role": "assistant", "content": "A"}]}
            {"id": "t", "turns": ["1", "2"], "tags": ["x"]}

            {"prompt": "{{n}} \u2028", "vars": {"n": 1.50}, "checks": [{"type": "numeric", "value": 1.5}], "mood": "good"}
            {"prompt": 
            {"vars": {}}
            [1]
            """, "x.jsonl");

        Assert.Equal(PromptSetFormat.Jsonl, format);
        Assert.Equal(["Line 5", "Line 6", "Line 7"], faults.Select(fault => fault.Places[0].ToString()));
        var rows = PromptSetRow.Of(set).Select(PromptRenderer.Render).ToArray();
        Assert.Equal(("S", "U {{x}}"), (rows[0].System, rows[0].Turns[0]));
        Assert.Equal(["A"], set.Items[0].References);
        Assert.Equal(["1", "2"], rows[1].Turns);
        Assert.Equal("1.50 \u2028", rows[2].Turns[0]);
        Assert.Equal("mood", Assert.Single(left).What);
    }

    [Fact]
    public async Task ReadAsync_AssistantInTheMiddle_IsAFaultRatherThanAnotherPrompt()
    {
        var (_, _, faults, _) = await SetFiles.ReadAsync("""{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}, {"role": "user", "content": "c"}]}""", "x.jsonl");

        Assert.Equal(PromptSetFaultKind.FieldInvalid, Assert.Single(faults).Code);
    }

    [Fact]
    public async Task ReadAsync_OpenAiEvals_ChecksForTheIdealAnswers()
    {
        var (format, set, faults, _) = await SetFiles.ReadAsync("""
            {"input": [{"role": "system", "content": "S"}, {"role": "user", "content": "{{q}}"}], "ideal": ["Paris", "paris"]}
            {"item": {"input": "2+2", "expected": 4}}
            """, "samples.jsonl");

        Assert.Equal((PromptSetFormat.OpenAiEvals, 0), (format, faults.Count));
        Assert.Equal(["Paris", "paris"], set.Items[0].References);
        Assert.Equal("icontains-any", Assert.Single(set.Items[0].Checks).Type);
        Assert.Equal("{{q}}", PromptRenderer.Render(PromptSetRow.Of(set)[0]).Turns[0]);
        Assert.Equal(["4"], set.Items[1].References);
    }

    [Fact]
    public async Task ReadAsync_MtBench_ReadsAllTurns()
    {
        var (format, set, _, _) = await SetFiles.ReadAsync("""{"question_id": 81, "category": "writing", "turns": ["a", "b"], "reference": ["r1", "r2"]}""", "question.jsonl");

        Assert.Equal(PromptSetFormat.MtBench, format);
        Assert.Equal(("81", "writing", "r2"), (set.Items[0].Id, set.Items[0].Category, set.Items[0].References[0]));
        Assert.Equal(["a", "b"], set.Items[0].Prompt!.Turns);
    }

    [Fact]
    public async Task ReadAsync_GitHubPrompt_ReadsMessagesDataAndEvaluators()
    {
        var (format, set, faults, left) = await SetFiles.ReadAsync("""
            name: Summary
            model: openai/gpt-x
            messages:
              - {role: system, content: You summarise.}
              - {role: user, content: 'Text: {{input}}'}
            testData:
              - {input: long text, expected: short}
            evaluators:
              - {name: holds, string: {contains: '{{expected}}'}}
              - {name: judge, llm: {prompt: x}}
            """, "summary.prompt.yml");

        Assert.Equal((PromptSetFormat.GitHubPrompt, "Summary", 0), (format, set.Name, faults.Count));
        Assert.Equal("Text: long text", PromptRenderer.Render(PromptSetRow.Of(set)[0]).Turns[0]);
        Assert.Equal("short", PromptRenderer.Checks(set.Items[0]).Single().Value!.Value.GetString());
        Assert.Equal(["evaluators: llm", "model"], left.Select(one => one.What).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("x.exe", "a", PromptSetFaultKind.UnknownFormat)]
    [InlineData("x.yaml", "a: [", PromptSetFaultKind.NotYaml)]
    [InlineData("x.yaml", "- a", PromptSetFaultKind.FieldInvalid)]
    [InlineData("x.csv", "", PromptSetFaultKind.FieldMissing)]
    public async Task ReadAsync_FileThatIsNone_IsRefused(string name, string text, PromptSetFaultKind expected)
    {
        var refused = await Assert.ThrowsAsync<InvalidPromptSetException>(() => SetFiles.ReadAsync(text, name));

        Assert.Equal(expected, Assert.Single(refused.Faults).Code);
    }

    [Fact]
    public async Task ReadAsync_NotUtf8_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<InvalidPromptSetException>(() => new PromptSetReader(SetFiles.Checks).ReadAsync(new MemoryStream([0xff, 0xfe, 0x41, 0]), "x.csv"));

        Assert.Equal(PromptSetFaultKind.NotUtf8, Assert.Single(refused.Faults).Code);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task ReadAsync_ShippedSet_HasNoFault(string name)
    {
        await using var stream = ShippedSets.Open(name);
        var (_, set, faults, left) = await new PromptSetReader(SetFiles.Checks).ReadAsync(stream, name);

        Assert.Empty(faults);
        Assert.Empty(left);
        Playground.PromptSets.Editing.PromptSetCheck.ThrowIfFaulty(set, SetFiles.Checks);
        Assert.True(set.Items.Count >= 9);
    }

    public static TheoryData<string> Shipped => [.. ShippedSets.Names];

    [Fact]
    public async Task ShippedSets_Together_ShowEveryCheck()
    {
        var used = new HashSet<string>();
        foreach (var name in ShippedSets.Names)
        {
            await using var stream = ShippedSets.Open(name);
            Use((await new PromptSetReader(SetFiles.Checks).ReadAsync(stream, name)).Set.Items.SelectMany(item => item.Checks), used);
        }

        Assert.Equal(SetFiles.Checks.Names.Append(CheckDefinition.Group).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    static void Use(IEnumerable<CheckDefinition> checks, HashSet<string> used)
    {
        foreach (var check in checks)
        {
            used.Add(check.Type);
            Use(check.Checks, used);
        }
    }
}
