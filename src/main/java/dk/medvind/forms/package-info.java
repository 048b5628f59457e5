/**
 * Camunda Forms read, validated and drawn as pages; FEEL.
 *
 * <p>The way through: {@link dk.medvind.forms.Forms#parse} gives a {@link dk.medvind.forms.Form} of
 * {@link dk.medvind.forms.FormPage}s. What a browser sent is read by {@link
 * dk.medvind.forms.FormInput#read} into a {@link dk.medvind.forms.Filled}: all {@link
 * dk.medvind.forms.Answers} so far, to be stored as a draft, good or bad, and what is wrong. The
 * page is shown again until it is {@link dk.medvind.forms.Filled#complete()}; {@link
 * dk.medvind.forms.Form#after} names the next. Before answers leave the draft, {@link
 * dk.medvind.forms.Form#clean} and an empty {@link dk.medvind.forms.Form#validate} decide. {@link
 * dk.medvind.forms.Forms#page} and {@link dk.medvind.forms.Forms#summary} dress pages and answers
 * for {@code templates/forms/page.html} and {@code templates/forms/summary.html}.
 *
 * <p>Files are the business of whoever shows the page: it stores them the moment they are sent,
 * puts their ids into the answers as a list, and hands them back as {@link
 * dk.medvind.forms.Upload}s.
 */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {})
package dk.medvind.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
