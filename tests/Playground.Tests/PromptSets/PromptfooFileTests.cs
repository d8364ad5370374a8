using System.Text;
using Playground.PromptSets;
using Playground.PromptSets.Files;
using Playground.PromptSets.Rendering;
using Xunit;

namespace Playground.Tests.PromptSets;

public sealed class PromptfooFileTests
{
    const string Matrix = """
        description: capitals
        prompts: ['Q: {{question}} ({{language}})', {raw: '[{"role": "system", "content": "Be brief."}, {"role": "user", "content": "{{question}}"}]', label: chat}]
        providers: [openai:gpt-x]
        defaultTest:
          vars: {language: English}
          assert: [{type: latency, threshold: 20000, metric: Speed}]
        tests:
          - description: capital, matrix
            vars: {question: 'What is the capital of {{country}}?', country: [France, Australia]}
            threshold: 0.5
            assert:
              - {type: contains-any, value: [Paris, Canberra], metric: Truth, weight: 2}
              - {type: not-contains, value: Lyon}
              - {type: javascript, value: 'output.length > 3'}
            metadata: {category: geo, tags: [easy, europe]}
          - vars: {question: 'Hallo'}
            options: {transform: output.trim()}
        """;

    [Fact]
    public async Task ReadAsync_MatrixOfVariables_IsACaseForEachValueWithTheDefaultTestInIt()
    {
        var (_, set, faults, _) = await SetFiles.ReadAsync(Matrix, "p.yaml");

        Assert.Empty(faults);
        Assert.Equal(3, set.Items.Count);
        Assert.Equal(6, PromptSetRow.Count(set));
        Assert.Equal(["latency", "contains-any", "not-contains"], set.Items[0].Checks.Select(check => check.FullType));
        Assert.Equal(("geo", 0.5, 2), (set.Items[1].Category, set.Items[1].Threshold, set.Items[1].Checks[1].Weight));
        Assert.Equal(["easy", "europe"], set.Items[0].Tags);
    }

    [Fact]
    public async Task ReadAsync_VariableThatNamesAnother_IsFilledInOnce()
    {
        var (_, set, _, _) = await SetFiles.ReadAsync(Matrix, "p.yaml");
        var rows = PromptSetRow.Of(set);

        Assert.Equal(["Q: What is the capital of France? (English)"], PromptRenderer.Render(rows[0]).Turns);
        var chat = PromptRenderer.Render(rows[3]);
        Assert.Equal("Be brief.", chat.System);
        Assert.Equal(["What is the capital of Australia?"], chat.Turns);
    }

    [Fact]
    public async Task ReadAsync_WhatHasNoPlace_IsListed()
    {
        var (_, _, _, left) = await SetFiles.ReadAsync(Matrix, "p.yaml");

        Assert.Equal(["assert: javascript", "providers", "tests: options: transform"], left.Select(one => one.What).Order(StringComparer.Ordinal));
        Assert.Equal(2, left.Single(one => one.What == "assert: javascript").Count);
    }

    [Fact]
    public async Task ReadAsync_FilesBeside_AreRead()
    {
        var files = new Dictionary<string, string>
        {
            ["prompts/p.txt"] = "First {{question}}\n---\nSecond {{question}}",
            ["tests.csv"] = "\uFEFFquestion,__expected1,__expected2,__metric,__threshold,__metadata:category,__metadata:tags[]\r\nWhat is the capital of France?,contains:Paris,not-icontains:lyon,Truth,0.5,geo,\"easy,\\,x\"\r\n\"12 + \"\"30\"\"\",equals: 42,fn:output.length,,,,\r\n",
        };
        var (_, set, faults, left) = await SetFiles.ReadAsync("prompts: ['file://prompts/p.txt', 'file://gone.js']\ntests: file://tests.csv", "p.yaml",
            path => files.GetValueOrDefault(path) is { } text ? Encoding.UTF8.GetBytes(text) : null);

        Assert.Empty(faults);
        Assert.Equal(["First {{question}}", "Second {{question}}"], set.Prompts.Select(prompt => prompt.Turns[0]));
        Assert.Equal(["contains", "not-icontains"], set.Items[0].Checks.Select(check => check.FullType));
        Assert.Equal("42", set.Items[1].Checks[0].Value!.Value.GetString());
        Assert.Equal("12 + \"30\"", set.Items[1].Variables["question"].GetString());
        Assert.Equal(["__expected: fn", "prompts: gone.js"], left.Select(one => one.What).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReadAsync_FileThatIsNotAtHand_IsAFaultWithItsLine()
    {
        var (_, _, faults, _) = await SetFiles.ReadAsync("prompts:\n  - hi\ntests:\n  file://tests.csv", "p.yaml");

        var fault = Assert.Single(faults);
        Assert.Equal(PromptSetFaultKind.FileMissing, fault.Code);
        Assert.StartsWith("Line 4: It names the file tests.csv", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_GroupOfChecks_IsKeptAsOne()
    {
        var (_, set, _, left) = await SetFiles.ReadAsync("""
            prompts: [hi]
            tests:
              - assert:
                  - {type: assert-set, threshold: 0.5, metric: Safety, weight: 3, assert: [{type: is-refusal}, {type: llm-rubric, value: Declines}]}
            """, "p.yaml");

        var group = Assert.Single(set.Items[0].Checks);
        Assert.Equal((CheckDefinition.Group, 0.5, 3, "Safety"), (group.Type, group.Threshold, group.Weight, group.Metric));
        Assert.Equal(["is-refusal"], group.Checks.Select(check => check.Type));
        Assert.Equal("assert: llm-rubric", Assert.Single(left).What);
    }

    [Fact]
    public async Task ReadAsync_PromptWithoutTests_IsAskedOnce()
    {
        var (_, set, faults, _) = await SetFiles.ReadAsync("prompts: [Say hello]", "p.yaml");

        Assert.Empty(faults);
        Assert.Equal(1, PromptSetRow.Count(set));
    }
}
