using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playground.PromptSets.Files;

/// <summary>Reads a document of YAML, of which JSON is a part. Tags that name a type are refused: a file says values and nothing else.</summary>
sealed class YamlReader
{
    const int Deepest = 100;
    const string TextTag = "tag:yaml.org,2002:str";

    /// <summary>Those that say what stands there anyway.</summary>
    static readonly string[] _tags = [TextTag, .. new[] { "int", "float", "bool", "null", "seq", "map", "merge", "timestamp" }.Select(name => $"tag:yaml.org,2002:{name}")];

    readonly Dictionary<string, YamlValue> _anchors = new(StringComparer.Ordinal);
    readonly IParser _parser;

    YamlReader(TextReader text) => _parser = new Parser(text);

    /// <exception cref="YamlException">It isn't YAML, or goes deeper or further than a file of prompts does.</exception>
    public static YamlValue Read(TextReader text)
    {
        var reader = new YamlReader(text);
        reader._parser.Consume<StreamStart>();
        if (!reader._parser.TryConsume<DocumentStart>(out _))
            return new(1, "", true, null, null);
        return reader.Value(1);
    }

    YamlValue Value(int depth)
    {
        if (depth > Deepest)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"It goes deeper than {Deepest} levels.");
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return _anchors.GetValueOrDefault(alias.Value.Value) ?? throw new YamlException(alias.Start, alias.End, $"There is no anchor \"{alias.Value.Value}\" before it.");
        var begin = _parser.Current as NodeEvent ?? throw new YamlException("A value was expected.");
        if (!begin.Tag.IsEmpty && !begin.Tag.IsNonSpecific && !_tags.Contains(begin.Tag.Value))
            throw new YamlException(begin.Start, begin.End, $"The tag \"{begin.Tag.Value}\" names a type; take it out.");
        var value = Of(depth);
        if (!begin.Anchor.IsEmpty)
            _anchors[begin.Anchor.Value] = value;
        return value;
    }

    YamlValue Of(int depth)
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return new(scalar.Start.Line, scalar.Value, scalar.Style == ScalarStyle.Plain && (scalar.Tag.IsEmpty || scalar.Tag.Value != TextTag), null, null);
        if (_parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlValue>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                items.Add(Value(depth + 1));
            return new(sequence.Start.Line, null, false, items, null);
        }
        var mapping = _parser.Consume<MappingStart>();
        return new(mapping.Start.Line, null, false, null, Members(depth));
    }

    List<KeyValuePair<string, YamlValue>> Members(int depth)
    {
        var members = new List<KeyValuePair<string, YamlValue>>();
        var merged = new List<KeyValuePair<string, YamlValue>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(depth + 1);
            var value = Value(depth + 1);
            if (key is { Scalar: "<<", IsPlain: true })
                merged.AddRange((value.Items ?? [value]).SelectMany(part => part.Members ?? []));
            else
                members.Add(new(key.Scalar ?? throw new YamlException($"Line {key.Line}: a name was expected, not {key.Kind}."), value));
        }
        // What a mapping says itself counts more than what it takes over.
        members.InsertRange(0, merged.Where(taken => members.TrueForAll(own => own.Key != taken.Key)).ToArray());
        return members;
    }
}
