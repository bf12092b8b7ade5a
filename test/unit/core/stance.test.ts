import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../../cli/compile-corpus';
import { findContext } from '../../../core/find-context';
import { articleOf, open } from './small-pack';

const CORPUS = open(compileCorpus());

/** What `sentence` is taken to say of the claim; `undefined` where the claim is not offered. */
function stanceOn(claim: string, sentence: string): string | undefined {
  return findContext(articleOf(sentence), [CORPUS]).annotations.find(({ body }) => body[0].id === claim)?.glossator
    .stance;
}

const SENTENCES: Record<string, [stance: 'states' | 'disputes', sentence: string][]> = {
  'imm-crime-lower': [
    ['states', 'Immigrants are less likely to commit crimes than people who were born here.'],
    ['states', 'Immigrants do not commit more crime than the native-born, the survey says.'],
    ['states', 'Immigrants commit no more crime than anyone else, the survey says.'],
    ['states', 'There is no evidence that immigrants commit more crime than other people.'],
    ['states', 'A dozen studies refute the idea that immigrants bring crime.'],
    ['states', 'The myth that immigrants commit more crime will not go away.'],
    ['states', 'The claim that immigrants commit more crimes is false, the professor said.'],
    ['states', 'It is not true that immigrants bring more crime to a town.'],
    ['states', 'Not only are immigrants welcome here, they also commit fewer crimes than natives.'],
    ['states', 'It is no myth that immigrants commit fewer crimes than natives.'],
    ['states', 'No one disputes that immigrants commit fewer crimes than natives.'],
    ['disputes', 'Immigrants commit more crime than people who were born here.'],
    ['disputes', 'Immigrants do not commit fewer crimes than natives, the pundit said.'],
    ['disputes', 'There is no evidence that immigrants commit fewer crimes than natives.'],
    ['disputes', 'The new figures refute the idea that immigrants commit fewer crimes.'],
    ['disputes', 'It is not a myth that immigrants commit more crime, the pundit said.'],
    ['disputes', 'Immigrants not only need schools, they commit more crime, the pundit said.'],
    ['disputes', 'The idea that immigrants commit fewer crimes has been debunked, the pundit said.'],
    ['disputes', 'He said, without naming a source, that immigrants commit more crime than citizens.'],
    ['states', 'Contrary to what he said, immigrants do not bring more crime.'],
    ['states', 'Decades of research have debunked the notion that immigrants bring crime.'],
    ['states', 'Immigrants, who are not citizens, are less likely to commit crimes.'],
    ['states', 'Although they have not been here long, immigrants commit fewer crimes than natives.'],
    ['disputes', 'The senator does not believe that immigrants commit fewer crimes than natives.'],
    ['states', 'The belief that immigrants bring more crime is simply wrong, she said.'],
    ['states', 'Immigrants are no more likely to commit crimes than natives.'],
    ['disputes', 'Immigrants are not less likely to commit crimes than natives, he insisted.'],
    ['states', 'Researchers found no link between immigrants and more crime.'],
    ['states', 'There is no reason to doubt that immigrants commit fewer crimes than natives.'],
    ['disputes', 'Critics dispute that immigrants commit fewer crimes than natives.'],
    ['disputes', 'It is untrue that immigrants commit fewer crimes than natives, the group says.'],
    ['states', 'Immigrants do not just work hard, they commit fewer crimes than natives.'],
  ],
  'sanctuary-crime': [
    ['states', 'Sanctuary cities are a danger to public safety, the minister said.'],
    ['states', 'Sanctuary policies not only cost money, they endanger public safety.'],
    ['states', 'There is no doubt that sanctuary policies endanger public safety, he said.'],
    ['states', 'Nobody can deny that sanctuary policies endanger public safety, he said.'],
    ['states', 'It is not false that sanctuary policies endanger public safety, he said.'],
    ['disputes', 'Sanctuary policies do not endanger public safety, the sheriff said.'],
    ['disputes', 'There is little evidence that sanctuary policies endanger public safety.'],
    ['disputes', 'The claim that sanctuary cities are a danger to public safety is a myth.'],
    ['disputes', 'Two studies contradict the claim that sanctuary policies endanger public safety.'],
    ['disputes', 'The mayor denied that sanctuary policies put residents at risk.'],
    ['disputes', 'Sanctuary policies never made the streets more dangerous, the sheriff said.'],
    ['disputes', 'Sanctuary cities are not more dangerous than other cities.'],
    ['disputes', 'Chiefs of police reject the argument that sanctuary cities put residents at risk.'],
    ['disputes', 'No study shows that sanctuary cities are a danger to public safety.'],
    ['disputes', 'There is nothing to suggest that sanctuary policies endanger public safety.'],
    ['disputes', 'The assertion that sanctuary policies endanger public safety is baseless.'],
    ['disputes', 'Sanctuary policies have not put residents at risk.'],
    ['disputes', 'Sanctuary policies cannot be shown to endanger public safety.'],
    ['disputes', 'He is wrong to say that sanctuary cities are a danger to public safety.'],
    ['disputes', 'It is a lie that sanctuary cities are a danger to public safety.'],
    ['states', 'Sanctuary cities, which do not honor detainers, are a danger to public safety.'],
    ['states', 'He does not deny that sanctuary cities are a danger to public safety.'],
    ['states', 'Because they will not hold suspects, sanctuary cities are a danger to public safety.'],
    ['states', 'Sanctuary cities are a danger to public safety, not a help to it.'],
    ['states', 'Nobody doubts that sanctuary cities are a danger to public safety.'],
  ],
  'sanctuary-trust': [
    ['states', 'Undocumented immigrants are afraid to call the police, the chief said.'],
    ['states', 'There is no question that undocumented immigrants are afraid to call the police.'],
    ['disputes', 'It is a misconception that undocumented immigrants are afraid to call the police.'],
    ['disputes', 'Undocumented immigrants are not afraid to call the police, the survey found.'],
    ['disputes', 'There is no proof that undocumented immigrants are afraid to call the police.'],
    ['disputes', 'Undocumented immigrants do not hesitate to call the police, the survey found: they are not afraid.'],
    ['disputes', 'The survey refutes the claim that undocumented immigrants are afraid to call the police.'],
    ['states', 'Undocumented immigrants who do not speak English are afraid to call the police.'],
  ],
  'forfeiture-crime-tool': [
    ['states', 'Asset forfeiture is a weapon against drug cartels, the prosecutor said.'],
    ['states', 'Asset forfeiture is not just a source of money but a weapon against drug cartels.'],
    ['disputes', 'Asset forfeiture is hardly a weapon against drug cartels, the lawyer said.'],
    ['disputes', 'Asset forfeiture does not weaken drug cartels, the study says.'],
    ['disputes', 'There is scant evidence that asset forfeiture weakens drug cartels.'],
    ['disputes', 'The report disproves the notion that asset forfeiture cripples drug cartels.'],
    ['disputes', 'Asset forfeiture has failed to weaken drug cartels.'],
    ['disputes', 'Asset forfeiture does nothing to weaken drug cartels, the study found.'],
    ['disputes', 'Critics doubt that asset forfeiture weakens drug cartels.'],
    ['disputes', 'Asset forfeiture is not the weapon against drug cartels that prosecutors say it is.'],
    ['states', 'Asset forfeiture does not only pay for cars, it weakens drug cartels.'],
  ],
  'ms13-gravest-threat': [
    ['states', 'MS-13 is one of the gravest threats to the country, he said.'],
    ['states', 'It cannot be denied that MS-13 is a threat to the country, he said.'],
    ['disputes', 'MS-13 is not a threat to the country, the researchers wrote.'],
    ['disputes', 'MS-13 is no threat to the country, the researchers wrote.'],
    ['disputes', 'The researchers rejected the claim that MS-13 is a grave threat to the country.'],
    ['disputes', 'That MS-13 is a threat to the whole country is not supported by figures.'],
    ['disputes', 'MS-13 does not threaten the whole country, the researcher said.'],
    ['disputes', 'The idea that MS-13 is a national threat is a fallacy, the researcher said.'],
    ['disputes', 'MS-13 has never been a threat to the whole country.'],
    ['disputes', 'Experts dispel the myth that MS-13 is a threat to the whole country.'],
    ['states', 'MS-13 is without question the most violent gang in the country.'],
    ['states', 'No gang is a graver threat than MS-13, which terrorizes the county.'],
  ],
  'fed-prison-crime-link': [
    ['disputes', 'Longer prison sentences do not deter crime, the review found.'],
    ['disputes', 'There is no evidence that harsher prison sentences deter crime.'],
  ],
};

describe('the stance of a sentence towards a bundled claim', () => {
  it.each(
    Object.entries(SENTENCES).flatMap(([claim, rows]) => rows.map(([stance, sentence]) => [claim, sentence, stance])),
  )('%s: %s %s it', (claim, sentence, stance) => {
    expect(stanceOn(claim, sentence)).toBe(stance);
  });
});
