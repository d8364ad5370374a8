namespace Playground.Web.History;

/// <summary>The dialog that is open over the history.</summary>
enum HistoryPanel
{
    None,
    Tag,
    Report,
    Delete,
}
