// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

namespace ioc {

/// Makes the program speak a language; only our own texts, for Qt has no Vietnamese. May be called again while running:
/// every widget then gets a LanguageChange event. Main thread, after QCoreApplication.
void installLanguage(Language language);

/// The language installed last; Vietnamese before that.
Language installedLanguage();

} // namespace ioc
