using System.Text.Json;
using Playground.Faults;

namespace Playground.PromptSets.Files;

/// <summary>Reads the tests of a configuration of promptfoo, each with the default test's part in it.</summary>
/// <param name="readBeside">The content of a file that the configuration names; <c>null</c> where there is none, or none may be read.</param>
sealed class PromptfooItems(ReadItems found, Func<string, byte[]?> readBeside)
{
    static readonly string[] _known = ["vars", "assert", "threshold", "description", "metadata", "options"];

    YamlValue? _default;

    public void Read(YamlValue file)
    {
        _default = file["defaultTest"];
        foreach (var member in (_default?.Members ?? []).Where(member => !_known.Contains(member.Key)))
            found.Leave(member.Value.Line, $"defaultTest: {member.Key}");
        if (file["tests"] is { } tests)
            ReadTests(tests);
        // A prompt without variables needs no test.
        else if (_default is { } only)
            ReadMapping(only with { Members = [] });
        else
            found.Add(file.Line, nextId => new() { Id = nextId });
    }

    void ReadTests(YamlValue tests)
    {
        foreach (var test in tests.Items ?? [tests])
            if (test.Scalar is { } path)
                ReadFile(test.Line, path);
            else
                ReadTest(test);
    }

    void ReadFile(long line, string path)
    {
        var name = path.StartsWith("file://", StringComparison.Ordinal) ? path["file://".Length..] : path;
        if (readBeside(name) is not { } file)
            found.Refuse(line, new(PromptSetFaultKind.FileMissing, $"It names the file {name}, which isn't at hand. Import from the command line beside it, or put its content here."));
        else if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            ReadTable(file);
        else
            ReadTests(YamlReader.Read(new StreamReader(new MemoryStream(file))));
    }

    void ReadTable(byte[] file)
    {
        string[] names = [];
        CsvTable.Read(file, found, (row, cells) => found.Add(row, nextId => Over(CsvItems.Test(names, cells, row, nextId, found), row)), heading => names = [.. heading.Select(name => name.Trim())]);
    }

    PromptSetItem Over(PromptSetItem item, long line) => item with
    {
        Variables = Merged(Json(_default?["vars"]), item.Variables),
        Checks = [.. Checks(_default, line), .. item.Checks],
        Threshold = item.Threshold ?? Threshold(_default),
    };

    void ReadTest(YamlValue test)
    {
        if (test.Members is null)
            found.Refuse(test.Line, FieldFaults.Invalid("tests", test.Kind, "a mapping with vars and assert").Faults[0]);
        else
            ReadMapping(test);
    }

    void ReadMapping(YamlValue test)
    {
        foreach (var member in test.Members!.Where(member => !_known.Contains(member.Key)))
            found.Leave(member.Value.Line, $"tests: {member.Key}");
        foreach (var name in new[] { _default, test }.SelectMany(part => part?["options"]?.Members ?? []).Select(member => member.Key).Where(name => name != "disableVarExpansion").Distinct())
            found.Leave(test.Line, $"tests: options: {name}");
        if (test["vars"]?.Scalar is not null)
            found.Refuse(test["vars"]!.Line, FieldFaults.Invalid("vars", test["vars"]!.Kind, "a mapping of values by name").Faults[0]);
        else
            foreach (var variables in VariableMatrix.Of(Merged(Json(_default?["vars"]), Json(test["vars"])), expand: test["options"]?["disableVarExpansion"]?.Scalar != "true"))
                found.Add(test.Line, nextId => Item(test, variables, nextId));
    }

    PromptSetItem Item(YamlValue test, IReadOnlyDictionary<string, JsonElement> variables, string nextId) => new()
    {
        Id = nextId,
        Name = test["description"]?.Scalar,
        Variables = variables,
        Category = test["metadata"]?["category"]?.Scalar,
        Tags = [.. test["metadata"]?["tags"] is { } tags ? (tags.Items ?? [tags]).Select(tag => tag.Scalar).OfType<string>() : []],
        Checks = [.. Checks(_default, test.Line), .. Checks(test, test.Line)],
        Threshold = Threshold(test) ?? Threshold(_default),
    };

    IReadOnlyList<CheckDefinition> Checks(YamlValue? test, long line) => test?["assert"] is { } assertions ? CheckReader.Read(assertions.ToJson(), assertions.Line > 1 ? assertions.Line : line, found) : [];

    static double? Threshold(YamlValue? test) => test?["threshold"]?.ToJson() is not { } threshold ? null
        : threshold.ValueKind == JsonValueKind.Number ? threshold.GetDouble() : throw FieldFaults.Invalid("threshold", threshold.GetRawText(), "a number from 0 to 1");

    static IReadOnlyDictionary<string, JsonElement> Json(YamlValue? vars) =>
        vars?.Members is null ? new Dictionary<string, JsonElement>() : JsonlItems.Variables(vars.ToJson());

    static IReadOnlyDictionary<string, JsonElement> Merged(IReadOnlyDictionary<string, JsonElement> defaults, IReadOnlyDictionary<string, JsonElement> own)
    {
        var merged = new Dictionary<string, JsonElement>(defaults, StringComparer.Ordinal);
        foreach (var (name, value) in own)
            merged[name] = value;
        return merged;
    }
}
