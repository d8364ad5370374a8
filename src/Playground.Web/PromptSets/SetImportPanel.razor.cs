using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Playground.Faults;
using Playground.PromptSets;
using Playground.PromptSets.Editing;
using Playground.PromptSets.Files;
using Playground.Web.Faults;
using Playground.Web.Shell;

namespace Playground.Web.PromptSets;

/// <summary>Reads a file of prompts and shows what is wrong with it, and what it says that a set doesn't, before anything is taken.</summary>
public sealed partial class SetImportPanel
{
    const long LargestFile = 64L << 20;

    Panel? _panel;
    PromptSetImport? _import;
    IReadOnlyList<string> _faults = [];
    string _name = "";
    bool _reading;
    bool _skipsBad;
    bool _replaces;

    /// <summary>The sets there are, whose names are taken.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<PromptSetInfo> Known { get; set; }

    [Parameter] public EventCallback OnSaved { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    [Inject] public required PromptSetReader Reader { get; set; }

    [Inject] public required PromptSetService Sets { get; set; }

    [Inject] public required FaultText FaultTexts { get; set; }

    PromptSetInfo? Taken => Known.FirstOrDefault(set => set.Name.Equals(_name.Trim(), StringComparison.OrdinalIgnoreCase));

    bool CanSave => _import is { Set.Items.Count: > 0 } import && (import.Faults.Count == 0 || _skipsBad) && (Taken is null || _replaces);

    async Task ReadAsync(InputFileChangeEventArgs change)
    {
        (_faults, _import, _skipsBad, _replaces, _reading) = ([], null, false, false, true);
        StateHasChanged();
        try
        {
            await using var stream = change.File.OpenReadStream(LargestFile, Leaving);
            _import = await Reader.ReadAsync(stream, change.File.Name, cancellationToken: Leaving);
            _name = _import.Set.Name;
        }
        catch (FaultException exception)
        {
            _faults = FaultTexts.Of(exception.Faults);
        }
        catch (IOException exception)
        {
            _faults = [L["Broken", change.File.Name, exception.Message]];
        }
        finally
        {
            _reading = false;
        }
    }

    async Task SaveAsync()
    {
        var draft = _import!.Set with { Name = _name };
        _faults = await FaultTexts.TryAsync(() => Taken is { } taken ? Sets.ReplaceAsync(taken.Id, draft, Leaving) : Sets.CreateAsync(draft, Leaving));
        if (_faults.Count > 0)
            return;
        await OnSaved.InvokeAsync();
        _panel!.Close();
    }
}
