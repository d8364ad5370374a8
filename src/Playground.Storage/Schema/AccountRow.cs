using Microsoft.AspNetCore.Identity;
using Playground.Accounts;

namespace Playground.Storage.Schema;

sealed class AccountRow : IdentityUser
{
    public AccountRole Role { get; set; }
    public bool Enabled { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
