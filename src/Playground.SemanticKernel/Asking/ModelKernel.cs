using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Playground.Models.Connectors;
using Playground.SemanticKernel.Configuration;
using Playground.SemanticKernel.Telemetry;

namespace Playground.SemanticKernel.Asking;

/// <summary>Asks through a kernel of the services' own, one for each question, with the filters that are registered.</summary>
sealed class ModelKernel(
    IServiceScopeFactory scopes, IOptions<KernelOptions> options, ModelTelemetry telemetry, TimeProvider time, ILogger<ModelKernel> logger) : IModelKernel
{
    public async IAsyncEnumerable<ChatResponseUpdate> AskAsync(ModelQuestion question, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var call = new AskCall(question with { Model = telemetry.Observe(question.Model) }, cancellationToken);
        var filters = new FilterWatch(question, call, TimeSpan.FromSeconds(options.Value.FilterSeconds), time, logger);
        var kernel = filters.Guard(() => scope.ServiceProvider.GetRequiredService<Kernel>());
        filters.AreThere = kernel.FunctionInvocationFilters.Count > 0;
        var contents = kernel.InvokeStreamingAsync<StreamingChatMessageContent>(AskFunction.Function, AskFunction.Arguments(call, question), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await filters.MoveAsync(contents, cancellationToken).ConfigureAwait(false))
                yield return StreamedContents.UpdateOf(contents.Current) ?? FilterContents.UpdateOf(contents.Current);
        }
        finally
        {
            await filters.LeaveAsync(contents).ConfigureAwait(false);
        }
    }
}
