using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Playground.Evaluations;
using Playground.Evaluations.Matrix;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;
using Playground.Web.Shell;

namespace Playground.Web.Evaluations;

/// <summary>Rows by models. Only what is in sight is read and drawn.</summary>
public sealed partial class EvaluationMatrix
{
    const int PromptCharacters = 300;

    Virtualize<MatrixLine>? _list;
    int _drawn;
    IReadOnlyList<MatrixRow>? _drawnRows;

    [Parameter, EditorRequired] public required Evaluation Evaluation { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<MatrixRow> Rows { get; set; }

    /// <summary>What every row of the set asks.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<PromptSetRow> Asked { get; set; }

    /// <summary>Another number: what is in sight has to be read again.</summary>
    [Parameter] public int Version { get; set; }

    [Parameter] public EventCallback<int> OnOpen { get; set; }

    [Inject] public required IEvaluationRepository Store { get; set; }

    [Inject] public required EvaluationText Texts { get; set; }

    [Inject] public required CurrentRater Viewer { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_list is not null && (_drawn != Version || !ReferenceEquals(_drawnRows, Rows)))
            await _list.RefreshDataAsync();
        (_drawn, _drawnRows) = (Version, Rows);
    }

    async ValueTask<ItemsProviderResult<MatrixLine>> ReadAsync(ItemsProviderRequest request)
    {
        MatrixRow[] rows = [.. Rows.Take(request.StartIndex..(request.StartIndex + request.Count)).Where(row => row.Index < Asked.Count)];
        var cells = (await Store.CellsAsync(Evaluation.Id, [.. rows.Select(row => row.Index)], await Viewer.VisibilityAsync(request.CancellationToken), request.CancellationToken)).ToLookup(cell => cell.Place.Row);
        return new(rows.Select(row => new MatrixLine(row, Asked[row.Index], Prompt(Asked[row.Index]), [.. cells[row.Index]])), Rows.Count);
    }

    static string Prompt(PromptSetRow row)
    {
        var text = string.Join("\n\n", PromptRenderer.Render(row).Turns);
        return text.Length <= PromptCharacters ? text : text[..(char.IsHighSurrogate(text[PromptCharacters - 1]) ? PromptCharacters - 1 : PromptCharacters)];
    }
}
