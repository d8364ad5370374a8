using System.Text.Json;

namespace Playground.PromptSets.Files;

/// <summary>Reads GitHub's <c>.prompt.yml</c>: messages, the data they are tested with, and evaluators that compare texts.</summary>
static class GitHubPromptFile
{
    static readonly string[] _known = ["name", "description", "messages", "testData", "evaluators"];

    static readonly (string Name, string Type)[] _comparisons = [("equals", "equals"), ("contains", "icontains"), ("startsWith", "starts-with"), ("endsWith", "ends-with")];

    public static PromptSet Read(YamlValue file, string name, ReadItems found)
    {
        foreach (var member in file.Members!.Where(member => !_known.Contains(member.Key)))
            found.Leave(member.Value.Line, member.Key);
        var messages = file["messages"] ?? throw FieldFaults.Missing("messages");
        var prompt = ChatMessages.Read(messages.ToJson(), "messages", literal: false).Prompt;
        var checks = (file["evaluators"]?.Items ?? []).Select(evaluator => Check(evaluator, found)).OfType<CheckDefinition>().ToArray();
        if (file["testData"] is not { Items: { } data })
            found.Add(file.Line, nextId => new() { Id = nextId, Checks = checks });
        else
            foreach (var test in data)
                found.Add(test.Line, nextId => Item(test, nextId, checks));
        return new() { Id = "", Name = file["name"]?.Scalar ?? name, Description = file["description"]?.Scalar, Prompts = [prompt], Items = found.Items };
    }

    static PromptSetItem Item(YamlValue test, string nextId, IReadOnlyList<CheckDefinition> checks)
    {
        var variables = JsonlItems.Variables(test.ToJson());
        return new()
        {
            Id = nextId,
            Variables = variables,
            References = test["expected"]?.Scalar is { } expected ? [expected] : [],
            Checks = checks,
        };
    }

    static CheckDefinition? Check(YamlValue evaluator, ReadItems found)
    {
        foreach (var (name, type) in _comparisons)
            if (evaluator["string"]?[name]?.Scalar is { } value)
                return new() { Type = type, Value = JsonSerializer.SerializeToElement(value), Metric = evaluator["name"]?.Scalar };
        found.Leave(evaluator.Line, $"evaluators: {string.Join(", ", (evaluator.Members ?? []).Select(member => member.Key).Where(name => name != "name"))}");
        return null;
    }
}
