// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/outbox.h"

namespace ioc {

/// What is sent together: notices of one recipient that wait for one bundle, or that were tried in one message before.
/// Others stand alone. In the order of what they are given.
std::vector<std::vector<WaitingNotice>> messagesOf(const std::vector<WaitingNotice> &waiting);

/// The message that tells these notices of one recipient: one or more. Its id is that of the notice, of several made of
/// theirs; when they were tried before it is the one of then. In the language of the program. Pure.
NoticeMessage messageOf(const std::vector<WaitingNotice> &together);

} // namespace ioc
