// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wall_order.h"

#include "core/base/words.h"

namespace ioc {
namespace {

using Kind = WallOrder::Kind;

constexpr Words<Kind, 13> kKinds{{{Kind::ShowPage, "page"},
                                  {Kind::NextPage, "next"},
                                  {Kind::PreviousPage, "previous"},
                                  {Kind::Hold, "hold"},
                                  {Kind::Resume, "resume"},
                                  {Kind::Play, "play"},
                                  {Kind::Meet, "meet"},
                                  {Kind::EndMeeting, "end-meeting"},
                                  {Kind::Say, "message"},
                                  {Kind::Unsay, "clear"},
                                  {Kind::Open, "open"},
                                  {Kind::Close, "close"},
                                  {Kind::Ask, "status"}}};

} // namespace

QString toString(WallOrder::Kind kind)
{
    return wordOf(kKinds, kind);
}

std::optional<WallOrder::Kind> wallOrderFromString(const QString &text)
{
    return valueOf(kKinds, text);
}

} // namespace ioc
