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

    IReadOnlyList<PriceRow> _rows = [];
    IReadOnlyList<string> _faults = [];
    IReadOnlyList<string> _leftOut = [];
    PricePreview? _preview;
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
        try
        {
            using var content = new MemoryStream();
            await using (var stream = file.OpenReadStream(LargestFile))
                await stream.CopyToAsync(content);
            content.Position = 0;
            var imported = PriceListReader.Read(content, file.Name, Prices.Today);
            (_rows, _unpriced, _leftOut, _preview) = (imported.Rows, imported.Unpriced.Count, FaultTexts.Of(imported.Faults), Editor.Preview(imported.Rows));
        }
        catch (FaultException exception)
        {
            _faults = FaultTexts.Of(exception.Faults);
        }
        catch (IOException exception)
        {
            _faults = [L["Broken", file.Name, exception.Message]];
        }
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
