// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ioc {

/// Lets web pages be told to collect their garbage. Before the first page is made.
void letPagesCollect();

/// Has the web pages below a window collect what they no longer use; what their process holds afterwards is theirs.
/// They would do so by themselves, whenever they like: tens of MiB go up and down with that. Runs the event loop
/// meanwhile. False: a page did not answer within seconds, or has no collector.
bool collectInPagesOf(const QWidget &window);

} // namespace ioc
