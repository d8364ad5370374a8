using System.ComponentModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Models;
using Playground.Testing;
using Playground.Tools;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;
using FunctionResultContent = Microsoft.Extensions.AI.FunctionResultContent;
using TextContent = Microsoft.Extensions.AI.TextContent;

namespace Playground.SemanticKernel.Tests.Tools;

/// <summary>A model calls functions, is told what came of it, and answers; whatever goes wrong is told, and harms no other column.</summary>
public sealed class ToolRoundsTests
{
    [Fact]
    public async Task Ask_ModelThatCalls_IsToldTheResultAndAnswers()
    {
        var model = new CallingModel([Call("1", ToolNames.Calculator, """{"expression":"6*7"}""")]);
        await using var host = Host(model);
        var answer = Assert.Single(await AskAsync(host, [ToolNames.Calculator], "calling"));
        Assert.Equal((AnswerState.Completed, "Let me see.\n\nIt is 42"), (answer.State, answer.Text));
        var call = Assert.Single(answer.Contents.Calls);
        Assert.Equal(("1", ToolNames.Calculator, """{"expression":"6*7"}""", "42", ToolOutcome.Answered, 1), (call.Id, call.Name, call.Arguments, call.Result, call.Outcome, call.Round));
        Assert.Empty(answer.ToolCalls);
        Assert.Equal((20, 6, 1), (answer.Usage.Input, answer.Usage.Output, answer.Timings.ToolRounds));
        Assert.NotNull(answer.Timings.ToolTime);
        Assert.Equal([ToolNames.Calculator], model.Offered);
    }

    [Fact]
    public async Task Ask_NothingChosen_OffersNothing()
    {
        var model = new CallingModel([]);
        await using var host = Host(model);
        var answer = Assert.Single(await host.AskAsync("Hello?", "calling"));
        Assert.Equal((AnswerState.Completed, true), (answer.State, answer.Contents.IsPlainText));
        Assert.Empty(model.Offered);
    }

    [Fact]
    public async Task Ask_SeveralCallsAtOnce_AreAllAnsweredAndACopyCountsOnce()
    {
        var model = new CallingModel([Call("a", ToolNames.Calculator, """{"expression":"1+1"}"""), Call("b", ToolNames.CurrentTime, "{}"), Call("a", ToolNames.Calculator, """{"expression":"1+1"}""")]);
        await using var host = Host(model);
        var answer = Assert.Single(await AskAsync(host, [ToolNames.Calculator, ToolNames.CurrentTime], "calling"));
        Assert.Equal(["a", "b"], answer.Contents.Calls.Select(call => call.Id));
        Assert.All(answer.Contents.Calls, call => Assert.Equal(ToolOutcome.Answered, call.Outcome));
        Assert.Equal(["a", "b"], model.Told.Select(result => result.CallId));
    }

    [Theory]
    [InlineData("no_such", "{}", ToolOutcome.UnknownTool, "There is no function \"no_such\"")]
    [InlineData(ToolNames.CurrentTime, "{}", ToolOutcome.UnknownTool, "there are: calculator")]
    [InlineData(ToolNames.Calculator, "{oh", ToolOutcome.WrongArguments, "not JSON")]
    [InlineData(ToolNames.Calculator, """{"expression":7}""", ToolOutcome.WrongArguments, "must be string")]
    [InlineData(ToolNames.Calculator, """{"expression":"1/0"}""", ToolOutcome.Failed, "divides by zero")]
    public async Task Ask_CallThatCannotBeCarriedOut_IsToldToModelAndReader(string name, string arguments, ToolOutcome outcome, string said)
    {
        var model = new CallingModel([Call("1", name, arguments)]);
        await using var host = Host(model);
        var answer = Assert.Single(await AskAsync(host, [ToolNames.Calculator], "calling"));
        var call = Assert.Single(answer.Contents.Calls);
        Assert.Equal((AnswerState.Completed, outcome, arguments), (answer.State, call.Outcome, call.Arguments));
        Assert.Contains(said, call.Result);
        Assert.Equal(call.Result, Assert.Single(model.Told).Result);
    }

    [Fact]
    public async Task Ask_PluginThatThrowsOrNeverReturns_EndsInWordsAndOthersDontNotice()
    {
        var model = new CallingModel([Call("1", "Home_fail", "{}"), Call("2", "Home_hang", "{}")]);
        await using var host = Host(model, ("Playground:Tools:Enabled:0", "Home.*"), ("Playground:Tools:CallSeconds", "0.2"));
        var answers = await AskAsync(host, ["Home_fail", "Home_hang"], "calling", "plain");
        var calls = answers[0].Contents.Calls.ToArray();
        Assert.Equal([ToolOutcome.Failed, ToolOutcome.TimedOut], calls.Select(call => call.Outcome));
        Assert.Contains(nameof(InvalidOperationException), calls[0].Result);
        Assert.DoesNotContain("sk-1", calls[0].Result);
        Assert.Contains("0.2 seconds", calls[1].Result);
        Assert.Equal(AnswerState.Completed, answers[0].State);
        Assert.Equal((AnswerState.Completed, "Hi"), (answers[1].State, answers[1].Text));
    }

    [Fact]
    public async Task Ask_PluginOfCode_IsOnlyOfferedWhereTheHostNamesIt()
    {
        await using (var off = Host(new CallingModel([])))
        {
            Assert.Equal([ToolNames.CurrentTime, ToolNames.Calculator, ToolNames.LookUp], off.Services.GetRequiredService<ToolCaller>().All.Select(tool => tool.Name));
            await Assert.ThrowsAsync<InvalidComparisonException>(() => AskAsync(off, ["Home_lights"], "calling"));
        }
        var model = new CallingModel([Call("1", "Home_lights", """{"on":true}""")]);
        await using var on = Host(model, ("Playground:Tools:Enabled:0", "Home.lights"), ("Playground:Tools:BuiltIn", "false"));
        Assert.Equal(["Home_lights"], on.Services.GetRequiredService<ToolCaller>().All.Select(tool => tool.Name));
        var call = Assert.Single(Assert.Single(await AskAsync(on, ["Home_lights"], "calling")).Contents.Calls);
        Assert.Equal("""{"on":true,"room":"hall"}""", call.Result);
    }

    [Fact]
    public async Task Ask_Filter_SeesEachCall()
    {
        var seen = new List<string>();
        var model = new CallingModel([Call("1", ToolNames.Calculator, """{"expression":"2"}""")]);
        await using var host = Host(model, services => services.AddSingleton<IFunctionInvocationFilter>(new FunctionFilter((context, next) =>
        {
            lock (seen)
                seen.Add(context.Function.Name);
            return next(context);
        })));
        await AskAsync(host, [ToolNames.Calculator], "calling");
        Assert.Equal(["AskModel", ToolNames.Calculator, "AskModel"], seen);
    }

    [Fact]
    public async Task Ask_ModelThatCallsWithoutEnd_IsStoppedAndNotCompleted()
    {
        var model = new CallingModel([Call("", ToolNames.Calculator, """{"expression":"2"}""")]) { Always = true };
        await using var host = Host(model, ("Playground:Tools:Rounds", "3"));
        var answer = Assert.Single(await AskAsync(host, [ToolNames.Calculator], "calling"));
        Assert.Equal((AnswerState.Truncated, FailureKind.ToolRoundsSpent), (answer.State, answer.Failure!.Kind));
        Assert.Equal([1, 2, 3], answer.Contents.Calls.Select(call => call.Round));
        Assert.Single(answer.ToolCalls);
    }

    [Fact]
    public async Task Stop_WhileAFunctionHangs_EndsTheAnswerAtOnceWithWhatWasSaid()
    {
        var hanging = new TaskCompletionSource();
        var slow = KernelPluginFactory.CreateFromFunctions("Slow", [KernelFunctionFactory.CreateFromMethod(() => { hanging.SetResult(); return new TaskCompletionSource<string>().Task; }, "hang")]);
        var model = new CallingModel([Call("1", "Slow_hang", "{}")]);
        await using var host = Host(model, services => services.AddSingleton(slow), ("Playground:Tools:Enabled:0", "Slow.hang"), ("Playground:Tools:CallSeconds", "3600"));
        var started = await host.Runner.StartAsync(new() { Prompt = "How much?", Lanes = [new("calling")], Sampling = new() { Tools = new(["Slow_hang"]) } });
        await hanging.Task.WaitAsync(TimeSpan.FromSeconds(30));
        host.Runner.StopAll(started.Id);
        await host.Runner.WaitAsync(started.Id).WaitAsync(TimeSpan.FromSeconds(30));
        var answer = (await host.Store.FindAsync(started.Id))!.Answers[0];
        Assert.Equal((AnswerState.Stopped, "Let me see."), (answer.State, answer.Text));
    }

    [Fact]
    public async Task Ask_LookUp_FindsInTheComparisonsTextWhichItsAnswersDontKeep()
    {
        var model = new CallingModel([Call("1", ToolNames.LookUp, """{"query":"returns"}""")]);
        await using var host = Host(model);
        var answer = Assert.Single(await AskAsync(host, [ToolNames.LookUp], "calling"));
        Assert.Equal("Returns: 30 days.", Assert.Single(answer.Contents.Calls).Result);
        Assert.Equal((1, null), (answer.Sampling.Tools!.Names.Count, answer.Sampling.Tools.Text));
        Assert.NotNull((await host.Store.FindAsync(answer.ComparisonId))!.Sampling.Tools!.Text);
    }

    static KernelHost Host(CallingModel model, params (string, string)[] settings) => Host(model, _ => { }, settings);

    static KernelHost Host(CallingModel model, Action<IServiceCollection> register, params (string, string)[] settings) => new(services =>
    {
        services.AddSingleton<IModelSource>(TestModels.Source("calling", model.Client)).AddSingleton<IModelSource>(TestModels.Source("plain", ScriptedChatClient.Saying("Hi")));
        services.AddSingleton(KernelPluginFactory.CreateFromObject(new Home(), "Home"));
        register(services);
    }, settings);

    static async Task<IReadOnlyList<Answer>> AskAsync(KernelHost host, string[] tools, params string[] models)
    {
        var started = await host.Runner.StartAsync(new()
        {
            Prompt = "How much?",
            Lanes = [.. models.Select(model => new LaneRequest(model))],
            Sampling = new() { Tools = new(tools, "Hours: 9 to 17.\n\nReturns: 30 days.") },
        });
        await host.Runner.WaitAsync(started.Id).WaitAsync(TimeSpan.FromSeconds(30));
        return (await host.Store.FindAsync(started.Id))!.Answers;
    }

    static FunctionCallContent Call(string id, string name, string arguments) => new(id, name) { RawRepresentation = arguments };

    /// <summary>Calls these functions first, and says what it was told then.</summary>
    sealed class CallingModel(IReadOnlyList<FunctionCallContent> calls)
    {
        public bool Always { get; init; }

        public IReadOnlyList<string> Offered { get; private set; } = [];

        public List<FunctionResultContent> Told { get; } = [];

        public ScriptedChatClient Client => new((messages, options, _) => AnswerAsync([.. messages], options));

        async IAsyncEnumerable<ChatResponseUpdate> AnswerAsync(ChatMessage[] messages, ChatOptions? options)
        {
            await Task.Yield();
            Offered = [.. (options?.Tools ?? []).Select(tool => tool.Name)];
            var results = messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().ToArray();
            if (calls.Count > 0 && (results.Length == 0 || Always))
            {
                yield return new(ChatRole.Assistant, "Let me see.");
                yield return new(ChatRole.Assistant, [.. calls, Usage(8, 2)]) { FinishReason = ChatFinishReason.ToolCalls };
                yield break;
            }
            Told.AddRange(results);
            yield return new(ChatRole.Assistant, [new TextContent($"It is {results.FirstOrDefault()?.Result}"), Usage(12, 4)]) { FinishReason = ChatFinishReason.Stop };
        }

        static UsageContent Usage(int input, int output) => new(new() { InputTokenCount = input, OutputTokenCount = output });
    }

    sealed class Home
    {
        [KernelFunction("lights"), Description("Switches the lights.")]
        public object Lights(bool on) => new { on, room = "hall" };

        [KernelFunction("fail")]
        public string Fail() => throw new InvalidOperationException("key sk-1");

        [KernelFunction("hang")]
        public Task<string> HangAsync() => new TaskCompletionSource<string>().Task;
    }
}
