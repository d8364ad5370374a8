using Microsoft.Extensions.AI;
using Playground.ChatTemplates;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Llama.Chat;
using Playground.Llama.Tests.Files;
using Playground.Models;

namespace Playground.Llama.Tests.Chat;

/// <summary>How a model is asked is what its own template says; what that refuses is told, and a way out is taken only when the user takes it.</summary>
public sealed class ChatTemplateTests : IDisposable
{
    const string Turns = "{% for m in messages %}<{{ m.role }}>{{ m.content }}</{{ m.role }}>{% endfor %}{% if add_generation_prompt %}<assistant>{% endif %}";
    const string Refusing = "{% if messages[0].role == 'system' %}{{ raise_exception('No system role here') }}{% endif %}" + Turns;

    readonly List<LocalLlama> _llamas = [];

    public void Dispose() => _llamas.ForEach(llama => llama.Dispose());

    [Fact]
    public async Task Prompt_OfTheBuiltInModel_IsWhatItWasTrainedOn()
    {
        var (prompt, _) = await PromptAsync(Open(), "nano-llama", new(ChatRole.System, "Be brief."), new(ChatRole.User, "Hi"));

        Assert.Equal("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n", prompt.Text);
    }

    [Fact]
    public async Task Ask_TemplateOfTheFile_IsRenderedAndNamedInProvenance()
    {
        var answer = await Made(Turns).AskAsync("a", "tested", Short());

        var provenance = answer.Facts.First(facts => facts.Provenance is not null).Provenance!;
        Assert.Equal(("the file's own", ChatTemplate.Parse(Turns).Hash, ChatTemplate.InterpreterVersion), (provenance.Template, provenance.TemplateSha256, provenance.TemplateInterpreter));
        Assert.Null(answer.Facts.First(facts => facts.Provenance is not null).Adaptations);
    }

    [Fact]
    public async Task Prompt_TemplateOfTheEntry_GoesBeforeTheFiles()
    {
        var llama = Made(Turns, ("tested:ChatTemplate", "mended.jinja"));
        File.WriteAllText(Path.Combine(llama.Folder, "mended.jinja"), "mended: {{ messages[0].content }}");

        var (prompt, _) = await PromptAsync(llama, "tested", new ChatMessage(ChatRole.User, "a"));

        Assert.Equal(("mended: a", "of the configuration: mended.jinja"), (prompt.Text, prompt.Template));
    }

    [Fact]
    public async Task Ask_TemplateOfTheEntryIsMissing_SaysSo() =>
        Assert.Equal(ModelFaultKind.TemplateUnreadable, CodeOf(await Made(Turns, ("tested:ChatTemplate", "none.jinja")).FailAsync("a", "tested")));

    [Fact]
    public async Task Prompt_TemplateWritesTheStart_IsNotGivenASecondOne()
    {
        var (prompt, tokens) = await PromptAsync(Made("{{ bos_token }}" + Turns), "tested", new ChatMessage(ChatRole.User, "a"));
        var (_, plain) = await PromptAsync(Made(Turns), "tested", new ChatMessage(ChatRole.User, "a"));

        Assert.StartsWith("<s>", prompt.Text);
        Assert.Equal(plain, tokens);
    }

    [Fact]
    public async Task Ask_TemplateRefusesTheSystem_SaysSoInItsWordsWithAWayOut()
    {
        var failure = await Assert.ThrowsAsync<ModelFailureException>(() => PromptAsync(Made(Refusing), "tested", new(ChatRole.System, "S"), new(ChatRole.User, "a")));

        Assert.Equal(ModelFaultKind.TemplateRefused, CodeOf(failure.Failure));
        Assert.Contains("\"No system role here\"", failure.Message);
        Assert.Contains("SystemInUserTurn", failure.Message);
    }

    [Fact]
    public async Task Prompt_WayOutIsTaken_PutsTheSystemBeforeTheUserAndNotesIt()
    {
        var (prompt, _) = await PromptAsync(Made(Refusing, ("tested:SystemInUserTurn", "true")), "tested", new(ChatRole.System, "S"), new(ChatRole.User, "a"));

        Assert.Equal("<user>S\n\na</user><assistant>", prompt.Text);
        Assert.Equal("the system's text put before the first user's", Assert.Single(prompt.Adaptations).Change);
    }

    [Fact]
    public async Task Prompt_TemplateLosesTheSystem_NotesIt()
    {
        var losing = Made("{% for m in messages if m.role == 'user' %}{{ m.content }}{% endfor %}");

        var (prompt, _) = await PromptAsync(losing, "tested", new(ChatRole.System, "Nobody reads it"), new(ChatRole.User, "a"));

        Assert.Equal("the system's text isn't in the prompt", Assert.Single(prompt.Adaptations).Change);
    }

    [Theory]
    [InlineData("{% for m in messages %}{{ m.content }}", "line 1")]
    [InlineData("{{ messages[0].content + 1 }}", "can only concatenate str")]
    [InlineData("{% for i in range(100000) %}{% for j in range(100000) %}x{% endfor %}{% endfor %}", "more than")]
    [InlineData(" ", "empty")]
    public async Task Ask_TemplateCantBeRendered_SaysWhyAndThePlainFormIsTakenOnlyWhenAsked(string template, string words)
    {
        var failure = await Made(template).FailAsync("a", "tested");
        Assert.Equal(ModelFaultKind.TemplateFailed, CodeOf(failure));
        Assert.Contains(words, failure.Message);

        var answer = await Made(template, ("tested:PlainTemplate", "true")).AskAsync("a", "tested", Short());
        var begin = answer.Facts.First(facts => facts.Provenance is not null);
        Assert.Equal("plain form (ChatML)", begin.Provenance!.Template);
        Assert.Contains(words, Assert.Single(begin.Adaptations!).Reason);
    }

    [Fact]
    public async Task Prompt_TemplateWantsParts_GetsParts()
    {
        var (prompt, _) = await PromptAsync(Made("{% for m in messages %}{% for c in m.content %}[{{ c.text }}]{% endfor %}{% endfor %}"), "tested", new ChatMessage(ChatRole.User, "a"));

        Assert.Equal("[a]", prompt.Text);
    }

    [Fact]
    public async Task Prompt_ToolsAreGiven_TakesTheTemplateForTools()
    {
        var bytes = GgufBytes.Llama().Text("tokenizer.chat_template", Turns).Text("tokenizer.chat_template.tool_use", "{{ tools[0].function.name }}: {{ messages[0].content }}");
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string city) => city, "weather")] };

        var (prompt, _) = await PromptWithAsync(Made(bytes), "tested", options, new ChatMessage(ChatRole.User, "a"));

        Assert.Equal("weather: a", prompt.Text);
    }

    [Theory]
    [InlineData("{{ messages[0].content }}", "left out")]
    [InlineData("{{ tools[0].function.name }}: {{ messages[0].content }}", "calls stay text")]
    public async Task Prompt_ToolsThatTheTemplateDoesntCarry_AreTold(string template, string change)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create((string city) => city, "weather")] };

        var (prompt, _) = await PromptWithAsync(Made(template), "tested", options, new ChatMessage(ChatRole.User, "a"));

        Assert.Equal(("tools", change), (prompt.Adaptations.Single().Parameter, prompt.Adaptations.Single().Change));
    }

    [Fact]
    public async Task Prompt_CallsAndResults_ReachTheTemplate()
    {
        var template = "{% for m in messages %}{{ m.role }}:{{ m.content }}{% for c in m.tool_calls %}{{ c.function.name }}{{ c.function.arguments | tojson }}{% endfor %}{{ m.name }};{% endfor %}";

        var (prompt, _) = await PromptAsync(Made(template), "tested",
            new(ChatRole.User, "a"),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "add", new Dictionary<string, object?> { ["x"] = 1 })]),
            new(ChatRole.Tool, [new FunctionResultContent("1", "2")]));

        Assert.Equal("user:a;assistant:add{\"x\": 1};tool:2add;", prompt.Text);
    }

    [Theory]
    [InlineData("off", "no")]
    [InlineData("on", "yes")]
    [InlineData(null, "unsaid")]
    public async Task Prompt_ThinkingIsChosen_TellsTheTemplate(string? level, string expected)
    {
        var template = "{{ messages[0].content }}: {{ 'unsaid' if enable_thinking is not defined else 'yes' if enable_thinking else 'no' }}";

        var (prompt, _) = await PromptWithAsync(Made(template), "tested", With("thinking", level), new ChatMessage(ChatRole.User, "a"));

        Assert.Equal(($"a: {expected}", 0), (prompt.Text, prompt.Adaptations.Count));
    }

    [Fact]
    public async Task Prompt_ThinkingIsChosenAndThereIsNoSwitch_NotesIt()
    {
        var (prompt, _) = await PromptWithAsync(Made(Turns), "tested", With("thinking", "off"), new ChatMessage(ChatRole.User, "a"));

        Assert.Equal("left out", Assert.Single(prompt.Adaptations).Change);
    }

    [Fact]
    public async Task Prompt_AnswerWasBegun_GoesOnWhereItEnds()
    {
        var (prompt, _) = await PromptAsync(Made(Turns), "tested", new(ChatRole.User, "a"), new(ChatRole.Assistant, "It is"));

        Assert.Equal("<user>a</user><assistant>It is", prompt.Text);
    }

    static ChatOptions Short() => new() { MaxOutputTokens = 2, Temperature = 0 };

    static ChatOptions With(string key, object? value)
    {
        var options = new ChatOptions();
        if (value is not null)
            options.AdditionalProperties = new() { [key] = value };
        return options;
    }

    static Enum? CodeOf(AnswerFailure failure) => ModelFaults.Of(failure)?.Code;

    LocalLlama Open(params (string Key, string Value)[] configuration)
    {
        var llama = LocalLlama.With(configuration);
        _llamas.Add(llama);
        return llama;
    }

    LocalLlama Made(string template, params (string Key, string Value)[] configuration) => Made(GgufBytes.Llama().Text("tokenizer.chat_template", template), configuration);

    LocalLlama Made(GgufBytes file, params (string Key, string Value)[] configuration)
    {
        var llama = Open([("tested:Path", "model.gguf"), .. configuration]);
        File.WriteAllBytes(Path.Combine(llama.Folder, "model.gguf"), file.ToArray());
        return llama;
    }

    static Task<(ChatPrompt Prompt, int[] Tokens)> PromptAsync(LocalLlama llama, string id, params ChatMessage[] messages) => PromptWithAsync(llama, id, null, messages);

    static async Task<(ChatPrompt Prompt, int[] Tokens)> PromptWithAsync(LocalLlama llama, string id, ChatOptions? options, params ChatMessage[] messages)
    {
        var model = llama.Models.Find(id)!;
        using var lease = await llama.Cache.LeaseAsync(model, default);
        var writer = new PromptWriter(lease.Model.Weights.Vocabulary, lease.Model.Templates, PromptOptions.Of(options, model), DateTimeOffset.UnixEpoch);
        var prompt = writer.Write(messages);
        return (prompt, [.. lease.Model.Weights.Vocabulary.Tokenize(prompt.Text, prompt.HasMarks).Select(token => (int)token)]);
    }
}
