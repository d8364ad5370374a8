namespace Playground.Web.Models;

/// <summary>A model file is being fetched, came further, has ended or was taken out of the list.</summary>
readonly record struct DownloadsChanged;
