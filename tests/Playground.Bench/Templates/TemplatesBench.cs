using System.Diagnostics;
using System.Text.Json.Nodes;
using Playground.ChatTemplates;
using Playground.ChatTemplates.Syntax;

namespace Playground.Bench.Templates;

/// <summary>
/// Renders a folder's templates (<c>NAME.jinja</c>) for its conversations (<c>conversations.json</c>) and compares with what Python's Jinja made of them
/// (<c>NAME.json</c>); reads the answers that stand there, and compares with what they hold.
/// </summary>
static class TemplatesBench
{
    static readonly DateTimeOffset Clock = new(2026, 11, 30, 9, 5, 7, TimeSpan.Zero);

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("templates FOLDER");
            return 2;
        }
        var conversations = Read(Path.Combine(folder, "conversations.json")).AsObject();
        var (prompts, answers) = (new Tally(), new Tally());
        foreach (var path in Directory.EnumerateFiles(folder, "*.jinja").Order(StringComparer.Ordinal))
            Compare(path, conversations, prompts, answers);
        Console.WriteLine($"{prompts} prompts, {answers} answers");
        Speed(folder, conversations);
        return prompts.IsFull && answers.IsFull ? 0 : 1;
    }

    static void Compare(string path, JsonObject conversations, Tally prompts, Tally answers)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var expected = Read(Path.ChangeExtension(path, ".json")).AsObject();
        var text = File.ReadAllText(path);
        foreach (var (id, result) in expected["prompts"]!.AsObject())
            prompts.Add($"{name} {id}", Difference(result!.AsObject(), Render(text, conversations[id]!.AsObject())));
        AnswersReading.Compare(name, text, expected["answers"]?.AsObject() ?? [], Tools(conversations), answers);
    }

    /// <summary>Refusals count in the template's own words; where Python failed, any clear failure does.</summary>
    static string? Difference(JsonObject expected, (string? Text, ChatTemplateException? Failure) got)
    {
        if (expected["text"]?.GetValue<string>() is { } text)
            return got.Text == text ? null : got.Failure is { } failure ? $"failed: {failure.Message}" : Differing.Describe(text, got.Text!);
        var error = expected["error"]!.GetValue<string>();
        if (got.Failure is not { } own)
            return $"rendered where it should fail: {error}";
        return own.Fault == ChatTemplateFault.Limit || (own.Fault == ChatTemplateFault.Refused && own.Problem != error) ? $"\"{own.Message}\" instead of \"{error}\"" : null;
    }

    static (string? Text, ChatTemplateException? Failure) Render(string text, JsonObject conversation)
    {
        try
        {
            return (ChatTemplate.Parse(text).Render(Variables(conversation), Clock), null);
        }
        catch (ChatTemplateException failure)
        {
            return (null, failure);
        }
    }

    static JsonObject Variables(JsonObject conversation)
    {
        var variables = new JsonObject { ["bos_token"] = "<BOS>", ["eos_token"] = "<EOS>", ["pad_token"] = "<PAD>", ["unk_token"] = "<UNK>", ["add_generation_prompt"] = true };
        foreach (var (name, value) in conversation)
            variables[name] = value?.DeepClone();
        return variables;
    }

    static JsonArray Tools(JsonObject conversations) => conversations.Select(one => one.Value!["tools"]).OfType<JsonArray>().FirstOrDefault() ?? [];

    static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    /// <summary>Of the longest template that takes twenty plain turns with tools.</summary>
    static void Speed(string folder, JsonObject conversations)
    {
        var messages = new JsonArray();
        for (var i = 0; i < 20; i++)
            messages.Add(new JsonObject { ["role"] = i % 2 == 0 ? "user" : "assistant", ["content"] = $"Turn {i}: what a person may write in a line or two." });
        var conversation = new JsonObject { ["messages"] = messages, ["tools"] = Tools(conversations).DeepClone() };
        var texts = Directory.EnumerateFiles(folder, "*.jinja").Select(File.ReadAllText).OrderByDescending(text => text.Length);
        if (texts.FirstOrDefault(text => Render(text, conversation).Text is not null) is not { } longest)
            return;
        var (template, variables) = (ChatTemplate.Parse(longest), Variables(conversation));
        Console.WriteLine($"{longest.Length:N0} characters parsed in {Median(() => ChatTemplate.Parse(longest)):0.00} ms, 20 turns rendered in {Median(() => template.Render(variables, Clock)):0.00} ms");
    }

    static double Median(Action action)
    {
        var times = new double[101];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
