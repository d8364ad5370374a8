namespace Playground.Web.History;

enum RowFate
{
    Kept,
    Deleted,

    /// <summary>Removed for good, here or elsewhere.</summary>
    Gone,
}
