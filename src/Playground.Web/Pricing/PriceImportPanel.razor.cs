using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Faults;
using Playground.Pricing;
using Playground.Pricing.Importing;
using Playground.Web.Faults;

namespace Playground.Web.Pricing;

/// <summary>Reads a price list of others and shows what it would change before anything is kept.</summary>
public sealed partial class PriceImportPanel
{
    /// <summary>LiteLLM's list has about 2 MB.</summary>
    const long LargestFile = 32 * 1024 * 1024;

    /// <summary>Between two looks at how far it is.</summary>
    const int PieceBytes = 256 * 1024;

    IReadOnlyList<PriceRow> _rows = [];
    IReadOnlyList<string> _faults = [];
    IReadOnlyList<string> _leftOut = [];
    PricePreview? _preview;
    FileReading? _reading;
    int _unpriced;
    bool _replaces;

    [Inject] public required PriceEditor Editor { get; set; }

    [Inject] public required PriceService Prices { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    [Inject] public required PriceRowText Titles { get; set; }

    async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_faults, _leftOut, _preview) = ([], [], null);
        var file = change.File;
        if (file.Size > LargestFile)
        {
            _faults = [L["TooLarge", file.Name, file.Size / 1048576.0, LargestFile / 1048576]];
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        try
        {
            using var content = await LoadAsync(file, stop);
            // Thousands of models take their time, during which the page goes on.
            var imported = await Task.Run(() => PriceListReader.Read(content, file.Name, Prices.Today), stop.Token);
            (_rows, _unpriced, _leftOut, _preview) = (imported.Rows, imported.Unpriced.Count, FaultTexts.Of(imported.Faults), Editor.Preview(imported.Rows));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped: nothing was changed, and another file can be chosen.
        }
        catch (FaultException exception)
        {
            _faults = FaultTexts.Of(exception.Faults);
        }
        catch (IOException exception)
        {
            _faults = [L["Broken", file.Name, exception.Message]];
        }
        finally
        {
            _reading = null;
        }
    }

    async Task<MemoryStream> LoadAsync(IBrowserFile file, CancellationTokenSource stop)
    {
        var content = new MemoryStream();
        await using var stream = file.OpenReadStream(LargestFile, stop.Token);
        var piece = new byte[PieceBytes];
        int length;
        do
        {
            _reading = new(file.Name, content.Length, file.Size, stop);
            StateHasChanged();
            length = await stream.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, stop.Token);
            await content.WriteAsync(piece.AsMemory(0, length), stop.Token);
        }
        while (length == piece.Length);
        content.Position = 0;
        return content;
    }

    async Task SaveAsync()
    {
        PriceChange? change = null;
        _faults = await FaultTexts.TryAsync(async () => change = await Editor.AddAsync(_rows, _replaces));
        if (change is null)
            return;
        await OnSaved.InvokeAsync(change);
        _panel!.Close();
    }
}
