// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/editor/form_rows.h"
#include "widgets/models/editor/page_draft.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ioc {

/// Id, title, sector and grid of the page of a draft. The id of a new page may be chosen. GUI thread.
class PageForm final : public QWidget
{
    Q_OBJECT

public:
    /// Borrows the draft, which must outlive the form.
    explicit PageForm(PageDraft &draft, QWidget *parent = nullptr);

    void setPack(const PackPtr &pack, Language language);

    /// Goes to the title.
    void begin();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void nameFields();
    void fill();
    void offerSectors();

    template <typename Change>
    void apply(const char *what, Change change);

    PageDraft &m_draft;
    PackPtr m_pack;
    Language m_language = Language::Vietnamese;
    bool m_isFilling = false;
    FormRows m_rows;
    QLineEdit *m_id;
    QLineEdit *m_titleVi;
    QLineEdit *m_titleEn;
    QComboBox *m_sector;
    QSpinBox *m_columns;
    QSpinBox *m_gridRows;
    size_t m_idRow;
    size_t m_titleRow;
    size_t m_sectorRow;
    size_t m_gridRow;
};

} // namespace ioc
