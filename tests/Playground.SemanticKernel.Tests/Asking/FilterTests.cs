using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Playground.Comparisons;
using Playground.Faults;
using Playground.Models;
using Playground.Models.Connectors;
using Playground.SemanticKernel.Asking;
using Playground.Testing;
using FunctionInvocationContext = Microsoft.SemanticKernel.FunctionInvocationContext;

namespace Playground.SemanticKernel.Tests.Asking;

/// <summary>What filters see, may change, and can't spoil.</summary>
public sealed class FilterTests
{
    const string Marked = "marked";

    [Fact]
    public async Task Ask_RegisteredFilter_SeesModelHistoryAndSettings()
    {
        (string Function, object? Model, string Said, string? Service)? seen = null;
        await using var host = Host((context, next) =>
        {
            var settings = Assert.Single(context.Arguments.ExecutionSettings!.Values);
            seen = (context.Function.Name, context.Arguments[AskFunction.ModelKey], ((ChatHistory)context.Arguments[AskFunction.HistoryKey]!)[^1].Content!, settings.ServiceId);
            return next(context);
        });
        var answer = Assert.Single(await host.AskAsync("Hello?", "plain"));
        Assert.Equal((AnswerState.Completed, "Hi there"), (answer.State, answer.Text));
        Assert.Equal((AskFunction.Name, "plain", "Hello?", "plain"), seen);
    }

    [Fact]
    public async Task Ask_FilterThatRedacts_ChangesWhatIsSentAndWhatIsShown()
    {
        var sent = "";
        var model = new ScriptedChatClient((messages, _, _) => { sent = messages.Last().Text; return SayAsync("secret ", "word"); });
        await using var host = Host(async (context, next) =>
        {
            ((ChatHistory)context.Arguments[AskFunction.HistoryKey]!)[^1].Content = "[name]?";
            await next(context);
            context.Result = new FunctionResult(context.Result, RedactedAsync(context.Result.GetValue<IAsyncEnumerable<StreamingChatMessageContent>>()!));
        }, TestModels.Source("plain", model));
        var answer = Assert.Single(await host.AskAsync("Jane?", "plain"));
        Assert.Equal(("[name]?", "****** word", AnswerState.Completed), (sent, answer.Text, answer.State));
    }

    [Fact]
    public async Task Ask_FilterThatThrows_EndsItsOwnColumnInWords()
    {
        await using var host = Host((context, next) => Equals(context.Arguments[AskFunction.ModelKey], Marked) ? throw new InvalidOperationException("key sk-1") : next(context));
        var answers = await host.AskAsync("Hello?", Marked, "plain");
        Assert.Equal((AnswerState.Failed, FailureKind.FilterFailed), (answers[0].State, answers[0].Failure!.Kind));
        Assert.Contains(nameof(InvalidOperationException), answers[0].Failure!.Message);
        Assert.DoesNotContain("sk-1", answers[0].Failure!.Message);
        Assert.Equal((AnswerState.Completed, "Hi there"), (answers[1].State, answers[1].Text));
    }

    [Fact]
    public async Task Ask_FilterThatLetsNothingPass_EndsItsOwnColumnInWords()
    {
        await using var host = Host((context, next) => Equals(context.Arguments[AskFunction.ModelKey], Marked) ? Task.CompletedTask : next(context));
        var answers = await host.AskAsync("Hello?", Marked, "plain");
        Assert.Equal((AnswerState.Failed, FailureKind.FilterHeldBack), (answers[0].State, answers[0].Failure!.Kind));
        Assert.Equal(AnswerState.Completed, answers[1].State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_FilterThatNeverReturns_EndsItsOwnAnswerInWords(bool holdsItsThread)
    {
        using var held = new ManualResetEventSlim();
        var time = new ManualTime();
        var kernel = TestKernel.With(services => services.AddSingleton<TimeProvider>(time).AddSingleton<IFunctionInvocationFilter>(new FunctionFilter((context, next) =>
        {
            if (!Equals(context.Arguments[AskFunction.ModelKey], Marked))
                return next(context);
            if (holdsItsThread)
                held.Wait();
            return new TaskCompletionSource().Task;
        })));
        var asking = kernel.AskAsync(Question(Marked)).ToListAsync();
        await time.WhenArmedAsync();
        Assert.Equal(3, (await kernel.AskAsync(Question("plain")).ToListAsync()).Count);
        time.Advance(TimeSpan.FromSeconds(30));
        var failure = (await Assert.ThrowsAsync<ModelFailureException>(async () => await asking)).Failure;
        held.Set();
        Assert.Equal((FailureKind.FilterTimeout, Marked, "30"), (failure.Kind, failure.Data["model"], failure.Data["seconds"]));
    }

    [Fact]
    public async Task Stop_WhileAFilterNeverReturns_StopsTheAnswer()
    {
        var reached = new TaskCompletionSource();
        await using var host = Host((_, _) => { reached.SetResult(); return new TaskCompletionSource().Task; });
        var started = await host.Runner.StartAsync(new() { Prompt = "Hello?", Lanes = [new LaneRequest("plain")] });
        await reached.Task;
        Assert.Equal(1, host.Runner.StopAll(started.Id));
        await host.Runner.WaitAsync(started.Id);
        Assert.Equal(AnswerState.Stopped, Assert.Single((await host.Store.FindAsync(started.Id))!.Answers).State);
    }

    [Fact]
    public async Task Ask_FilterThatAnswersItself_IsNotCharged()
    {
        await using var host = Host((context, _) =>
        {
            context.Result = new FunctionResult(context.Function, OwnAsync());
            return Task.CompletedTask;
        });
        var answer = Assert.Single(await host.AskAsync("Hello?", "plain"));
        Assert.Equal(("From the cache", AnswerState.EndUnknown, (DateTimeOffset?)null), (answer.Text, answer.State, answer.Timings.SentAt));
    }

    static ModelQuestion Question(string model) => new(ScriptedChatClient.Saying("Hi ", "there"), new ChatHistory("Hello?"), new() { ServiceId = model });

    static KernelHost Host(Func<FunctionInvocationContext, Func<FunctionInvocationContext, Task>, Task> filter, IModelSource? source = null) => new(services => services
        .AddSingleton(source ?? TestModels.Saying("plain", "Hi ", "there"))
        .AddSingleton(TestModels.Saying(Marked, "never said"))
        .AddSingleton<IFunctionInvocationFilter>(new FunctionFilter(filter)));

    static async IAsyncEnumerable<ChatResponseUpdate> SayAsync(params string[] pieces)
    {
        foreach (var piece in pieces)
            yield return new(ChatRole.Assistant, piece);
        await Task.Yield();
        yield return new() { FinishReason = ChatFinishReason.Stop };
    }

    static async IAsyncEnumerable<StreamingChatMessageContent> RedactedAsync(IAsyncEnumerable<StreamingChatMessageContent> contents, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var content in contents.WithCancellation(cancellationToken))
        {
            content.Content = content.Content?.Replace("secret", "******");
            yield return content;
        }
    }

    static async IAsyncEnumerable<StreamingChatMessageContent> OwnAsync()
    {
        await Task.Yield();
        yield return new(AuthorRole.Assistant, "From the cache");
    }
}
