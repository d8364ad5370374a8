using Playground.Accounts;
using Playground.Comparisons;
using Playground.Comparisons.Execution;
using Playground.Events;
using Playground.Models;
using Playground.PromptSets;

namespace Playground.Evaluations.Running;

/// <summary>Makes evaluations, and what people do with them.</summary>
public sealed class EvaluationService
{
    readonly IEvaluationRepository _store;
    readonly IPromptSetRepository _sets;
    readonly ModelCatalog _catalog;
    readonly EvaluationRunner _runner;
    readonly IEventBus _events;
    readonly TimeProvider _time;

    internal EvaluationService(IEvaluationRepository store, IPromptSetRepository sets, ModelCatalog catalog, EvaluationRunner runner, IEventBus events, TimeProvider time) =>
        (_store, _sets, _catalog, _runner, _events, _time) = (store, sets, catalog, runner, events, time);

    /// <summary>What it would take. No model is asked.</summary>
    /// <exception cref="InvalidEvaluationException">A model is unknown.</exception>
    public async Task<EvaluationPreview> PreviewAsync(EvaluationRequest request, CancellationToken cancellationToken = default) =>
        EvaluationForecast.Of(request, await ModelsAsync(request.ModelIds, cancellationToken));

    /// <summary>Stores an evaluation; a server runs it from now on, and <see cref="RunAsync"/> does so here.</summary>
    /// <exception cref="InvalidEvaluationException">It can't be run as asked.</exception>
    /// <exception cref="InvalidComparisonException">A parameter is out of range.</exception>
    public async Task<Evaluation> StartAsync(EvaluationRequest request, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        var models = await ModelsAsync(request.ModelIds, cancellationToken);
        EvaluationCheck.ThrowIfFaulty(request, EvaluationForecast.Of(request, models));
        ComparisonCheck.ThrowIfFaulty(request.Sampling);
        var evaluation = new Evaluation
        {
            Id = Identifier.New(),
            Name = string.IsNullOrWhiteSpace(request.Name) ? request.Set.Name : request.Name.Trim(),
            CreatedAt = _time.GetUtcNow(),
            SetId = request.Set.Id,
            SetVersion = request.Set.Version,
            SetName = request.Set.Name,
            Rows = PromptSetRow.Count(request.Set),
            Models = models,
            Repetitions = request.Repetitions,
            Sampling = request.Sampling,
            Limits = request.Limits,
        };
        await _store.CreateAsync(evaluation, cancellationToken);
        Announce(evaluation.Id);
        return evaluation;
    }

    /// <summary>Runs it in this process until it has ended, is held, or has reached a limit.</summary>
    /// <param name="cancellationToken">Gives back what is being asked.</param>
    public Task RunAsync(string id, CancellationToken cancellationToken) => _runner.RunAsync(id, cancellationToken);

    /// <summary>Asks for no more answers; those being written are finished.</summary>
    /// <exception cref="InvalidEvaluationException">There is no such evaluation; so too below.</exception>
    public Task PauseAsync(string id, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, evaluation => evaluation.State == EvaluationState.Running ? evaluation with { State = EvaluationState.Paused } : evaluation, cancellationToken);

    /// <summary>Goes on with what is missing.</summary>
    /// <param name="limits">In place of those that it had; <c>null</c> leaves them.</param>
    public Task ResumeAsync(string id, EvaluationLimits? limits = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(id, evaluation => evaluation with { State = EvaluationState.Running, Limits = limits ?? evaluation.Limits }, cancellationToken);

    /// <summary>Ends it for now: answers that are being written in this process are stopped. It can be resumed.</summary>
    public async Task CancelAsync(string id, CancellationToken cancellationToken = default)
    {
        await ChangeAsync(id, evaluation => evaluation.State == EvaluationState.Finished ? evaluation : evaluation with { State = EvaluationState.Cancelled }, cancellationToken);
        _runner.Stop(id);
    }

    /// <summary>Asks again for answers that failed, and for nothing else.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RetryFailedAsync(string id, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        var failed = await _store.RetryFailedAsync(id, cancellationToken);
        if (failed == 0)
            throw new InvalidEvaluationException(EvaluationFaultKind.NothingToDo, $"No answer has failed, so there is nothing to ask again.");
        await ResumeAsync(id, cancellationToken: cancellationToken);
        return failed;
    }

    /// <summary>Adds a model, and asks it what the others were asked.</summary>
    /// <exception cref="InvalidEvaluationException">The model is unknown or there already, or its price isn't known and there is a limit of money.</exception>
    public async Task AddModelAsync(string id, string modelId, CancellationToken cancellationToken = default)
    {
        var model = (await ModelsAsync([modelId], cancellationToken))[0];
        var evaluation = await _store.FindAsync(id, cancellationToken) ?? throw Missing(id);
        var faults = EvaluationCheck.Models([.. evaluation.Models.Select(known => known.Id), modelId]).Concat(await MoneyAsync(evaluation, model, cancellationToken)).ToArray();
        if (faults.Length > 0)
            throw new InvalidEvaluationException(faults);
        await ChangeAsync(id, current => current with { Models = [.. current.Models, model], State = EvaluationState.Running }, cancellationToken);
    }

    /// <summary>Takes it out of the list, with its answers; it must not be running.</summary>
    public async Task DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        AccessControl.Demand(Permission.Work);
        if (await _store.FindAsync(id, cancellationToken) is { State: EvaluationState.Running })
            throw new InvalidEvaluationException(EvaluationFaultKind.StillRunning, $"The evaluation is being run. Pause or cancel it first.");
        if (!await _store.DeleteAsync(id, _time.GetUtcNow(), cancellationToken))
            throw Missing(id);
    }

    /// <summary>The comparison that holds the answers to a row.</summary>
    public static string ComparisonId(Evaluation evaluation, int row, int repetition) => CellComparison.Id(evaluation.Id, row, repetition);

    /// <summary>Calls <paramref name="changed"/> when answers have come or the state is another: only take note in it. Dispose to stop.</summary>
    public IDisposable Watch(string id, Action changed) => _events.Subscribe<EvaluationChanged>(id, _ => changed());

    async Task ChangeAsync(string id, Func<Evaluation, Evaluation> change, CancellationToken cancellationToken)
    {
        AccessControl.Demand(Permission.Work);
        if (await _store.ChangeAsync(id, change, cancellationToken) is null)
            throw Missing(id);
        Announce(id);
    }

    void Announce(string id)
    {
        _events.Publish<EvaluationChanged>(id, default);
        _events.Publish<EvaluationChanged>(EvaluationWorker.Everything, default);
    }

    async Task<IEnumerable<Faults.Fault>> MoneyAsync(Evaluation evaluation, ModelCard model, CancellationToken cancellationToken) =>
        await _sets.FindAsync(evaluation.SetId, evaluation.SetVersion, cancellationToken) is { } set
            ? EvaluationCheck.Money(evaluation.Limits, EvaluationForecast.Of(new() { Set = set, ModelIds = [model.Id], Sampling = evaluation.Sampling }, [model])) : [];

    async Task<IReadOnlyList<ModelCard>> ModelsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var known = (await _catalog.ListAsync(cancellationToken)).ToDictionary(model => model.Id, StringComparer.Ordinal);
        var unknown = ids.Where(id => !known.ContainsKey(id)).Select(EvaluationCheck.Unknown).ToArray();
        return unknown.Length > 0 ? throw new InvalidEvaluationException(unknown) : [.. ids.Select(id => known[id])];
    }

    static InvalidEvaluationException Missing(string id) => new(EvaluationFaultKind.NotFound, $"There is no evaluation {id}. See the page of evaluations or `playground evaluate --list`.");
}
